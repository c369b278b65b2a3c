using System.Linq.Expressions;

namespace Game;

public class Filter(int limit)
{
    public Expression<Func<int, bool>> Rule() => number => number < limit;
}
