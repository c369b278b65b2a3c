namespace Game;

public delegate (int X, int Y) Maker();

public static class A
{
    public static (int X, int Y) F() => (1, 2);

    public static List<(int X, int Y)> All => [(1, 2)];

    public static object Any() => "text";

    public static string Of(object any) => "object";

    public static string Of(string any) => "string";
}
