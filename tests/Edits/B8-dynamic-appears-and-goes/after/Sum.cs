namespace Game;

public static class Sum
{
    public static string Of(object left, object right)
    {
        dynamic a = left, b = right;
        Func<dynamic, dynamic> twice = value => value + value;
        return $"{twice(a + b)}";
    }
}
