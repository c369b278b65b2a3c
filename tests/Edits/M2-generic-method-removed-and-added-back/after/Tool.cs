namespace Game;

public static class Tool
{
    public static string Work(int item) => $"rest {item}";
}
