namespace Game;

public interface ISpeak
{
    string Say();

    string Sing();
}

public class Elf : ISpeak
{
    public string Say() => "hail";

    public string Sing() => "la again";
}

public readonly struct Stone(string name) : ISpeak
{
    public string Say() => name;

    string ISpeak.Sing() => "explicit " + name;
}

public static class Town
{
    public static string Hear(ISpeak one) => one.Say() + one.Sing();
}
