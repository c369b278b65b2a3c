using System.Linq.Expressions;

namespace Game;

public class Rules
{
    public static (Expression<Func<int, int>> Tree, Action Raise) Make(int start)
    {
        var limit = start;
        var bonus = 3;
        Action raise = () => limit += 10;
        return (number => number - limit, raise);
    }
}

public class Rules<T>(T owner)
{
    public (Expression<Func<int, string>> Tree, Action Raise) Make<U>(U other, int start)
    {
        var limit = start;
        var bonus = 3;
        Action raise = () => limit += 10;
        return (number => $"{owner} {other} {number - limit}", raise);
    }
}
