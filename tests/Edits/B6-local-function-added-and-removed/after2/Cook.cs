namespace Game;

public static class Cook
{
    public static string Meal(string main)
    {
        return Plain();

        string Plain() => $"only {main}";
    }
}
