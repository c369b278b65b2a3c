namespace Game;

public interface ISpeak
{
    string Say() => "default2";

    string Twice() => Say() + "  " + Say();
}

public class Elf : ISpeak
{
    public string Say() => "elf";

    string ISpeak.Twice() => "elf twice";
}

public class Dwarf : ISpeak;

public struct Pebble : ISpeak
{
    public string Twice() => "pebbles";
}

public static class Town
{
    public static ISpeak[] All() => [new Elf(), new Dwarf(), new Pebble()];
}
