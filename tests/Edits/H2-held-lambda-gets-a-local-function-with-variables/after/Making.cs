namespace Game;

public sealed class Making
{
    private readonly int number = 7;

    public static Func<int, int> Captures(int b)
    {
        try
        {
            Func<int, int> made = x =>
            {
                var more = x * 2;
                int Add(int y) => more + y;
                return more > 1000 ? Add(1) : more;
            };
            return made;
        }
        finally
        {
        }
    }

    public static Func<int, int> CapturesNothing(int b)
    {
        var c = b * 2;
        return x =>
        {
            var more = x + 1;
            int Add(int y) => more + y;
            return Add(c > 100 ? 1 : 2);
        };
    }

    public static Func<int, int> CapturesThis(int b) => new Making().Make(b);

    private Func<int, int> Make(int b)
    {
        return x =>
        {
            var more = x * 3;
            int Add(int y) => more + y;
            return Add(number);
        };
    }
}
