namespace Game;

public static class Sum
{
    public static string Of(object left, object right) => left is int a && right is int b ? $"{a - b}" : "?";
}
