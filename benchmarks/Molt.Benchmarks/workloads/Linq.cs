namespace Workloads;

/// <summary>Queries over a few hundred objects.</summary>
public static class Linq
{
    private static readonly List<Order> Orders =
        [.. Enumerable.Range(0, 400).Select(number => new Order(number, "customer" + number % 23, number * 37 % 401, number % 5 == 0))];

    public static long Run(int size)
    {
        long sum = 0;
        for (var round = 0; round < size; round++)
        {
            var least = round % 100;
            sum += Orders.Where(order => !order.IsCancelled && order.Amount > least).Sum(order => order.Amount);
            sum += Orders.GroupBy(order => order.Customer).Select(group => group.Max(order => order.Amount)).Count(most => most > 350);
            sum += Orders.OrderByDescending(order => order.Amount).ThenBy(order => order.Number).Skip(10).Take(5).Last().Number;
            sum += (from order in Orders where order.Number % 3 == 0 let tax = order.Amount / 5 where tax > 20 select tax).Count();
            sum += Orders.Any(order => order.Amount == least) ? 1 : 0;
        }
        return sum;
    }
}

public sealed record Order(int Number, string Customer, int Amount, bool IsCancelled);
