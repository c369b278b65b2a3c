public static partial class Old
{
    public static string Word => "second";
}

public static partial class Old
{
    public static async Task<string> Lambda(Task gate, int a)
    {
        await gate;
        Func<int> ask = () => a + 1;
        return $"second {a} {ask()}";
    }

    public static async Task<string> Local(Task gate, int a)
    {
        await gate;
        int Ask() => a + 2;
        return $"second {a} {Ask()}";
    }

    public static async Task<string> Generic(Task gate, int a)
    {
        await gate;
        int Ask<T>(T more) => a + 3;
        int Again() => Ask("x");
        return $"second {a} {Again()}";
    }

    public static async Task<string> Nested(Task gate, int a)
    {
        await gate;
        int Ask<T>(T more)
        {
            Func<int> ask = () => a + 4;
            return ask();
        }

        return $"second {a} {Ask("x")}";
    }

    public static async Task<string> Both(Task gate, int a)
    {
        await gate;
        int Ask<T>(T more, int n) => a + n;
        if (a > 0)
        {
            var b = a + 1;
            int Inner() => a + b;
            return $"second {Ask(1, 5)} {Inner()}";
        }

        return "";
    }
}
