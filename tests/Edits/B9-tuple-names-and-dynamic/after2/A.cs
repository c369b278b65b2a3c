namespace Game;

public delegate (int X, int Y) Maker();

public static class A
{
    public static (int First, int Second) F() => (3, 4);

    public static List<(int Y, int X)> All => [(1, 2)];

    public static dynamic Any() => "text";

    public static string Of(object any) => "object";

    public static string Of(string any) => "string";
}
