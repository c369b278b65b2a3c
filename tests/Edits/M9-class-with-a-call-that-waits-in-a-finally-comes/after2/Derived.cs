namespace Game;

public class Derived : Base<string>
{
    public static async Task<int> Go(int number)
    {
        var isEven = new Func<bool>(() => number % 2 == 0)();
        try
        {
            number += 10;
        }
        finally
        {
            if (!isEven) await Task.Yield();
        }
        List<int> all = [1, await new Base<int>().Wait(number), 2];
        return number + (from one in all where !isEven select one * number).Count();
    }
}
