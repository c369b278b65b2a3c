namespace Game;

public static class A
{
    public static string Show() => $"A{B.Show()}";
}
