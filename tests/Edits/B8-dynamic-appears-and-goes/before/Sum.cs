namespace Game;

public static class Sum
{
    public static string Of(object left, object right) => $"{left}{right}";
}
