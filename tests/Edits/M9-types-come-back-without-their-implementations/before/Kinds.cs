public struct Nail : ITool
{
    public int Length;
}

public class Saw : ITool;

public class Mallet : Hammer;

public class Box<T> : Hammer, ITool;
