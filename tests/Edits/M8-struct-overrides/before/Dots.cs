namespace Game;

public struct Dot(int x, int y)
{
    public int X = x;
    public int Y = y;
}

public readonly struct Name(string text)
{
    public string Text => text;
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

    public struct Inner
    {
        public TFirst Only;
    }
}

public struct Empty;

public struct Weight { public double Grams; public bool Equals(Weight other) => Grams == other.Grams; public string ToString(string format) => format; }

public partial struct Part
{
    public int Left;
}

public class Holder
{
    private struct Secret { public int Number; }

    public partial struct Nested
    {
        public int Deep;
    }

    private Secret secret = new() { Number = 3 };

    public string Tell() => $"{secret}";
}
