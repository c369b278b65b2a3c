namespace Game;

public interface ISpeak
{
    string Say();

    string Sing() => "sing " + Say();

    int Volume => 11;
}

public class Elf : ISpeak
{
    public string Say() => "hail";
}

public readonly struct Stone(string name) : ISpeak
{
    public string Say() => name;

    public string Sing() => "hum " + name;
}

public static class Town
{
    public static string Hear(ISpeak one) => one.Say() + one.Sing() + one.Volume + new Func<string>(one.Sing)();
}
