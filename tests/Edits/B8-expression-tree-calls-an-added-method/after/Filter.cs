using System.Linq.Expressions;

namespace Game;

public class Filter(int limit)
{
    public Expression<Func<int, bool>> Rule() => number => IsNear(number) && Twice(number) > Size;

    public int Size => limit / 2;

    private static int Twice(int number) => number * 2;

    private bool IsNear(int number) => Math.Abs(number - limit) < 3;
}
