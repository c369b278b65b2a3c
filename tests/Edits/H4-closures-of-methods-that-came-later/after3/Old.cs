public static partial class Old
{
    public static string Word => "third";
}

public static partial class Old
{
    public static async Task<string> Lambda(Task gate, int a)
    {
        await gate;
        Func<int> ask = () => a + 1;
        return $"third {a} {ask()}";
    }

    public static async Task<string> Local(Task gate, int a)
    {
        await gate;
        int Ask() => a + 2;
        return $"third {a} {Ask()}";
    }

    public static async Task<string> Generic(Task gate, int a)
    {
        await gate;
        int Ask<T>(T more) => a + 3;
        int Again() => Ask("x");
        return $"third {a} {Again()}";
    }

    public static async Task<string> Nested(Task gate, int a)
    {
        await gate;
        int Ask<T>(T more)
        {
            Func<int> ask = () => a + 4;
            return ask();
        }

        return $"third {a} {Ask("x")}";
    }

    public static async Task<string> Both(Task gate, int a)
    {
        await gate;
        int Ask<T>(T more, int n) => a + n;
        if (a > 0)
        {
            var b = a + 1;
            int Inner() => a + b;
            return $"third {Ask(1, 5)} {Inner()}";
        }

        return "";
    }
}
