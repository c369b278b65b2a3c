using System.Linq.Expressions;

namespace Game;

public class Rules
{
    public int Limit = 3;

    public static Expression<Func<int, int>> Change() => number => number + 1;

    public Expression<Func<string, bool>> Fits(int extra) => text => text.Length < Limit + extra;

    public static string Show<T>(Expression<T> rule) => rule.Body.NodeType.ToString();
}
