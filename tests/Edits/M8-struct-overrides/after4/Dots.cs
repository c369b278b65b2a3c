namespace Game;

public struct Dot(int x, int y)
{
    public int X = x;
    public int Y = y;

    public override string ToString() => $"({X}, {Y})";

    public override bool Equals(object? other) => other is Dot dot && Math.Abs(dot.X) == Math.Abs(X) && Math.Abs(dot.Y) == Math.Abs(Y);

    public override int GetHashCode() => Math.Abs(X) + Math.Abs(Y);
}

public readonly struct Name(string text)
{
    public string Text => text;

    public override string ToString() => text + "!";
}

public struct Line
{
    public Dot From;
    public Dot To;
}

public struct Pair<TFirst, TSecond>
{
    public TFirst First;
    public TSecond Second;

    public override readonly string ToString() => $"<{First}, {Second}, {typeof(TFirst).Name}>";

    public struct Inner
    {
        public TFirst Only;

        public override readonly string ToString() => $"inner {Only} {typeof(TSecond).Name}";
    }
}

public struct Empty { public override string ToString() => "nothing"; }

public struct Weight { public double Grams; public bool Equals(Weight other) => Grams == other.Grams; public string ToString(string format) => format; public override bool Equals(object? other) => other is Weight weight && Equals(weight); public override int GetHashCode() => 0; }

public partial struct Part
{
    public int Left;
}

public class Holder
{
    private struct Secret { public int Number; public override string ToString() => $"secret {Number}"; }

    public partial struct Nested
    {
        public int Deep;

        public override bool Equals(object? other) => other is Nested;

        public override int GetHashCode() => 1;
    }

    private Secret secret = new() { Number = 3 };

    public string Tell() => $"{secret}";
}
