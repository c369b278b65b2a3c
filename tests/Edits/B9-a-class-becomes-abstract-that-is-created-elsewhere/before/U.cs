namespace Game;

public static class U
{
    public static string Go()
    {
        Made.Of = new();
        return Made.Of.GetType().Name;
    }
}
