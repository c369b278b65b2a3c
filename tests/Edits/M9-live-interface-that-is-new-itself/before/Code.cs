using Molt;

namespace Game;

[LiveInterfaces]
public class Lamp
{
    public virtual string Light() => "light";
}

public class Torch : Lamp
{
    public override string Light() => "flame";
}

public static class Room
{
    public static string Enter(object lamp) => lamp.GetType().Name;

    public static object Make() => new Lamp();
}
