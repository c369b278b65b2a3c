namespace Game;

public interface ISpeak
{
    string Say();
}

public class Elf : ISpeak
{
    public string Say() => "hail";
}

public readonly struct Stone(string name) : ISpeak
{
    public string Say() => name;
}

public static class Town
{
    public static string Hear(ISpeak one) => one.Say() + "only";
}
