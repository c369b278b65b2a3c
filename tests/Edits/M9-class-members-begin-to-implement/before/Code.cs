namespace Game;

public interface ISpeak
{
    string Say() => "default";

    string Name => "nobody";
}

public class Elf : ISpeak;

public class HighElf : Elf, ISpeak;

public static class Town
{
    public static string Hear<T>(T one) where T : ISpeak => one.Say() + one.Name;
}
