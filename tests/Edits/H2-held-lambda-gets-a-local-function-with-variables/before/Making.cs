namespace Game;

public sealed class Making
{
    private readonly int number = 7;

    public static Func<int, int> Captures(int b)
    {
        for (var turn = 0; turn < 1; turn++)
        {
            Func<int, int> made = x => x + b;
            return made;
        }
        return x => -x;
    }

    public static Func<int, int> CapturesNothing(int b)
    {
        return x => x + 1;
    }

    public static Func<int, int> CapturesThis(int b) => new Making().Make(b);

    private Func<int, int> Make(int b)
    {
        return x => x + b + number;
    }
}
