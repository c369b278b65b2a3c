namespace Game;

public static class U
{
    public static string Go()
    {
        S typed = new();
        return $"{new S().X} {typed.X} {new S { X = 3 }.X}";
    }

    public static string Generic<T>() => $"{new S<T>().X}";

    public static string Defaulted() => $"{default(S).X} {(new S[1])[0].X} text";
}
