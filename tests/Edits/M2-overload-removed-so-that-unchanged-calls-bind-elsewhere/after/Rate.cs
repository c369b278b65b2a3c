namespace Game;

public static class Rate
{
    public static string Of(object value) => $"object {value}";
}
