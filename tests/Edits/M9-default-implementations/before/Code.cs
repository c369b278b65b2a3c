namespace Game;

public interface ISpeak
{
    string Say();

    string Twice() => Say() + Say();
}

public class Elf : ISpeak
{
    public string Say() => "hail";
}

public static class Town
{
    public static ISpeak[] All() => [new Elf()];
}
