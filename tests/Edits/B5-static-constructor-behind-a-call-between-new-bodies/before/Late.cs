namespace Game;

public static class Journal
{
    public static readonly List<string> Lines = [];

    public static string All() => string.Join(' ', Lines);
}

public static class Late
{
    static Late() => Journal.Lines.Add("late");

    public static int Number() => 1;
}

public class Made
{
    static Made() => Journal.Lines.Add("made");

    public int Number() => 1;
}

public class Generic<T>
{
    static Generic() => Journal.Lines.Add($"generic {typeof(T).Name}");

    public static int Number() => 1;
}

public struct Value
{
    static Value() => Journal.Lines.Add("value");

    public Value(int number) => Number = number;

    public int Number;

    public static int Two() => 1;
}

public static class Later
{
    static Later() => Journal.Lines.Add("later");
}

public class MadeLater
{
    static MadeLater() => Journal.Lines.Add("made later");

    public MadeLater(int number)
    {
    }
}

public class GenericLater<T>
{
    public static int Field = 3;

    static GenericLater() => Journal.Lines.Add($"generic later {typeof(T).Name}");
}

public struct ValueLater
{
    static ValueLater() => Journal.Lines.Add("value later");

    public int Number;

    public readonly int Own() => Number;
}

public static class Caller
{
    public static string Call(bool really) => really ? $"{Late.Number()} {new Made().Number()} {Generic<int>.Number()} {new Value(1).Number} {Value.Two()} {default(ValueLater).Own()} {Journal.All()}" : "not yet";
}
