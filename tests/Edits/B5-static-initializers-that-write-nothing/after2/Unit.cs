public struct Unit
{
    public static Unit Value { get; } = default;

    public static int Number = 5;

    public static string Name => $"three {Value.GetHashCode() == Value.GetHashCode()}";
}

public class Holder<T>
{
    public static T? Nothing = default;

    public static string Name => "three";
}
