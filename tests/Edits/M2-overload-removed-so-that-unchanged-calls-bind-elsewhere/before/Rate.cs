namespace Game;

public static class Rate
{
    public static string Of(object value) => $"object {value}";

    public static string Of(int value) => $"int {value}";
}
