using System.Linq.Expressions;

namespace Game;

public class Rules
{
    public int Limit = 3;

    public static Expression<Func<int, int>> Change() => number => number > 2 ? -number : Math.Abs(number * 7);

    public Expression<Func<string, bool>> Fits(int extra) => text => text.Length > Limit && text.Contains(extra.ToString());

    public static string Show<T>(Expression<T> rule) => $"{rule.Body}";
}
