namespace Game;

public interface ISpeak
{
    string Say();

    string Sing();
}

public class Elf : ISpeak
{
    public string Say() => "hail";

    public string Sing() => "la";
}

public static class Town
{
    public static string Hear(ISpeak one) => one.Say() + one.Sing();
}
