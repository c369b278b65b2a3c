namespace Game;

public static class B
{
    public static string Show() => $"B{C.Show()}";
}
