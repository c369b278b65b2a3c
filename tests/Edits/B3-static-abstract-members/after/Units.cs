namespace Game;

public interface IUnit<TSelf> where TSelf : IUnit<TSelf>
{
    static abstract string Symbol { get; }

    static abstract TSelf operator +(TSelf left, TSelf right);

    static virtual string Describe() => $"the unit ({TSelf.Symbol})";
}

public record Metre(int Value) : IUnit<Metre>
{
    public static string Symbol => "metres";

    public static Metre operator +(Metre left, Metre right) => new(left.Value * 100 + right.Value);
}

public readonly record struct Foot(int Value) : IUnit<Foot>
{
    static string IUnit<Foot>.Symbol => "feet";

    public static Foot operator +(Foot left, Foot right) => new(right.Value - left.Value);

    static string IUnit<Foot>.Describe() => "twelve inches";
}

public static class Adder
{
    public static string Sum<T>(T left, T right) where T : IUnit<T> => $"{T.Describe()}: {left + right} {T.Symbol}";
}
