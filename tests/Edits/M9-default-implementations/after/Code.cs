namespace Game;

public interface ISpeak
{
    string Say() => "default";

    string Twice() => Say() + " " + Say();
}

public class Elf : ISpeak;

public class Dwarf : ISpeak
{
    public string Twice() => "dwarf twice";
}

public struct Pebble : ISpeak
{
    public string Say() => "pebble";
}

public static class Town
{
    public static ISpeak[] All() => [new Elf(), new Dwarf(), new Pebble()];
}
