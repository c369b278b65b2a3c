namespace Game;

public interface ISpeak
{
    string Say() => "default2";

    string Name => "nobody2";
}

public class Elf : ISpeak
{
    internal string Say() => "not for the interface";
}

public class HighElf : Elf, ISpeak
{
    public new string Say() => "high";

    string ISpeak.Name => "Elrond";
}

public static class Town
{
    public static string Hear<T>(T one) where T : ISpeak => one.Say() + one.Name;
}
