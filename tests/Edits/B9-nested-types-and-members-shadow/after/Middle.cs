namespace Game;

public class Root
{
    public string Name => "root";

    public static string Kind() => "root kind";

    public string Call(int x) => $"root {x}";

    public string Text = "root text";
}

public class Middle : Root
{
    public new int Name => 1;

    public new static string Kind() => "middle kind";

    public string Call(long x) => $"middle {x}";

    public new string Text => "middle text";

    protected static string Tool() => "middle tool";
}
