namespace Game;

public interface IUnit<TSelf> where TSelf : IUnit<TSelf>
{
    static abstract string Symbol { get; }

    static abstract TSelf operator +(TSelf left, TSelf right);

    static virtual string Describe() => $"unit {TSelf.Symbol}";
}

public record Metre(int Value) : IUnit<Metre>
{
    public static string Symbol => "m";

    public static Metre operator +(Metre left, Metre right) => new(left.Value + right.Value);
}

public readonly record struct Foot(int Value) : IUnit<Foot>
{
    static string IUnit<Foot>.Symbol => "ft";

    public static Foot operator +(Foot left, Foot right) => new(left.Value + right.Value);

    static string IUnit<Foot>.Describe() => "a foot";
}

public static class Adder
{
    public static string Sum<T>(T left, T right) where T : IUnit<T> => $"{left + right} {T.Symbol} {T.Describe()}";
}
