namespace Game;

public static class Makers
{
    public static readonly List<string> Said = [];

    public static Func<int, int> Make(int a, string b)
    {
        System.Linq.Expressions.Expression<Func<int, int>> product = p => p * 87;
        Said.Add(product.ToString());
        Said.AddRange(new[] { a }.Select(other => $"{other}"));
        Func<int, int> made = x =>
        {
            Said.Add($"{a}{b}");
            var v = x + 1;
            Action say = () => Said.Add($"{x}");
            say();
            try
            {
                if (a == (x & 11)) throw new InvalidOperationException(b);
                int sum = Enumerable.Range(0, a).Take(4).Sum(x => x & 255);
                Said.Add($"{sum}");
            }
            catch (InvalidOperationException)
            {
                Func<int, int> other = n =>
                {
                    Said.Add($"{x}");
                    return a;
                };
                Said.Add($"{other(x)}");
            }
            return 70 * v * a / ((x & 7) + 1);
        };
        Said.Add("1");
        return made;
    }
}
