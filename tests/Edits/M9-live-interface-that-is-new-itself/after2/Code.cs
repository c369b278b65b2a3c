using Molt;

namespace Game;

public interface ILight
{
    string Light();

    string Dark() => "no " + Light();
}

[LiveInterfaces]
public class Lamp : ILight
{
    public virtual string Light() => "light";
}

public class Torch : Lamp;

public class Star : Torch;

public class Moon : Lamp, ILight
{
    string ILight.Light() => "new moon";
}

public static class Room
{
    public static string Enter(object lamp) => lamp is ILight light ? light.Light() + light.Dark() : "dark";

    public static object Make() => new Moon();
}
