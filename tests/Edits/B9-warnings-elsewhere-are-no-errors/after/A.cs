namespace Game;

public static class A
{
    public static string? Name() => " nullable ";

    public static bool IsTrue<T>(T any) => any is not int;
}
