namespace Game;

public interface ISpeak
{
    string Say();
}

public class Elf : ISpeak
{
    public string Say() => "hail";

    public string Sing() => "la";
}

public static class Town
{
    public static string Hear(ISpeak one) => one.Say();
}
