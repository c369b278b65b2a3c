public struct Unit
{
    public static Unit Value { get; } = default(Unit);

    public static int Number = 0;

    public static string Name => $"one {Value.GetHashCode() == Value.GetHashCode()}";
}

public class Holder<T>
{
    public static T? Nothing = default(T);

    public static string Name => "one";
}
