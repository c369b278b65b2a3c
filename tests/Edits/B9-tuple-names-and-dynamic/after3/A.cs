namespace Game;

public delegate (int X, int Y) Maker();

public static class A
{
    public static (int Y, int X) F() => (1, 2);

    public static List<(int Y, int X)> All => [(1, 2)];

    public static dynamic Any() => "text";

    public static string Of(object any) => "object";

    public static string Of(string any) => "string";
}
