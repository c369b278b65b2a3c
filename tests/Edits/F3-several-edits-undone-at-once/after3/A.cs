namespace Game;

public static class A
{
    public static string Show() => $"a{B.Show()}";
}
