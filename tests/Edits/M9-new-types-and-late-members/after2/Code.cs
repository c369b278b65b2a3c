namespace Game;

public interface ISpeak
{
    string Say();

    string Sing(int times);
}

public interface ILoud : ISpeak
{
    string ISpeak.Sing(int times) => "loud " + times + Say();
}

public class Elf : ISpeak
{
    public string Say() => "hail";

    public string Sing(int times) => "la" + times;
}

public class Dwarf : ISpeak
{
    public string Say() => "ho";

    string ISpeak.Sing(int times) => "hum" + times;
}

public class Orc : ILoud
{
    public virtual string Say() => "waagh";
}

public class Uruk : Orc
{
    public override string Say() => "uruk";
}

public record struct Stone(int Size) : ISpeak
{
    public string Say() => "stone";

    public string Sing(int times) => "crack" + times * Size;
}

public static class Town
{
    public static string Of(ISpeak one) => one.Say() + one.Sing(2);

    public static string[] All() => [Of(new Elf()), Of(new Dwarf()), Of(new Orc()), Of(new Uruk()), Of(new Stone(3))];
}
