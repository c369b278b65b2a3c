namespace Game;

public static class U
{
    public static string Go()
    {
        A made = new();
        made.Count = 4;
        return $"{made.Name} {made.Count} {made.Level}";
    }
}
