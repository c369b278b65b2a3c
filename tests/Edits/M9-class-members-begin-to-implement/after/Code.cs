namespace Game;

public interface ISpeak
{
    string Say() => "default";

    string Name => "nobody";
}

public class Elf : ISpeak
{
    public virtual string Say() => "elf";

    public string Name => "Legolas";
}

public class HighElf : Elf, ISpeak
{
    public override string Say() => "high " + base.Say();
}

public static class Town
{
    public static string Hear<T>(T one) where T : ISpeak => one.Say() + one.Name;
}
