namespace Game;

public interface ISpeak
{
    string Say();

    string Sing(int times);
}

public class Elf : ISpeak
{
    public string Say() => "hail";

    public string Sing(int times) => "la" + times;
}

public static class Town
{
    public static string Of(ISpeak one) => one.Say() + one.Sing(2);

    public static string[] All() => [Of(new Elf())];
}
