using Molt;

namespace Game;

public interface ILight
{
    string Light();
}

[LiveInterfaces]
public class Lamp : ILight
{
    public virtual string Light() => "light";
}

public class Torch : Lamp
{
    public override string Light() => "flame";
}

public class Star : Torch;

public class Moon : Lamp, ILight
{
    string ILight.Light() => "moonlight";
}

public static class Room
{
    public static string Enter(object lamp) => lamp is ILight light ? light.Light() : "dark";

    public static object Make() => new Moon();
}
