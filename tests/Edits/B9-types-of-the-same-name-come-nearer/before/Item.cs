namespace Game;

public class Item
{
    public static string Name => "outer";

    public override string ToString() => "outer item";
}

public static class Terminal
{
    public static string Say() => "terminal";
}
