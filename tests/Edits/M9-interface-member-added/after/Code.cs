namespace Game;

public interface ISpeak
{
    string Say();

    string Sing();

    int Volume { get; }
}

public class Elf : ISpeak
{
    public string Say() => "hail";

    public string Sing() => "la";

    int ISpeak.Volume => 3;
}

public readonly struct Stone(string name) : ISpeak
{
    public string Say() => name;

    public string Sing() => "hum " + name;

    public int Volume => 0;
}

public static class Town
{
    public static string Hear(ISpeak one) => one.Say() + one.Sing() + one.Volume + new Func<string>(one.Sing)();
}
