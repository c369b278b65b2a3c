namespace Game;

public sealed class Making
{
    private readonly int number = 7;

    public static Func<int, int> Captures(int b)
    {
        var c = b * 3;
        Func<int, int> made = x =>
        {
            var more = x * 4;
            void Twice() => more *= 2;
            Twice();
            return more + (c > 1000 ? 1 : 0);
        };
        return made;
    }

    public static Func<int, int> CapturesNothing(int b)
    {
        return x =>
        {
            var (more, rest) = (x + 2, x);
            int Add(int y)
            {
                int Again(int z) => rest + z;
                return more + Again(y);
            }
            return Add(1);
        };
    }

    public static Func<int, int> CapturesThis(int b) => new Making().Make(b);

    private Func<int, int> Make(int b)
    {
        return x =>
        {
            var more = x * 5;
            int Add(int y) => more + y;
            return Add(b) + number;
        };
    }
}
