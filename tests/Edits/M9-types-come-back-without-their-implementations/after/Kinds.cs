public struct Nail : ITool
{
    public int Length;

    public string Use(string on, int times = 2) => $"drive {Length} into {on}";
}

public class Saw : ITool
{
    public string Use(string on, int times = 2) => $"saw {on}";
}

public class Mallet : Hammer
{
    public override string Weight() => "light";
}

public class Box<T> : Hammer, ITool
{
    public string Use(string on, int times = 2) => $"open with {typeof(T).Name}";

    public override string Weight() => "a box";
}
