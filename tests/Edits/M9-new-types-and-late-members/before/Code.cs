namespace Game;

public interface ISpeak
{
    string Say();

    string Old();
}

public class Elf : ISpeak
{
    public string Say() => "hail";

    public string Old() => "old";
}

public static class Town
{
    public static string Of(ISpeak one) => one.Say();

    public static string[] All() => [Of(new Elf())];
}
