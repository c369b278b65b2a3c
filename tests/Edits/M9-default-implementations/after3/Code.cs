namespace Game;

public interface ISpeak
{
    string Say();

    string Twice();
}

public class Elf : ISpeak
{
    public string Say() => "e";

    public string Twice() => "ee";
}

public class Dwarf : ISpeak
{
    public string Say() => "d";

    public string Twice() => "dd";
}

public struct Pebble : ISpeak
{
    public string Say() => "p";

    public string Twice() => "pp";
}

public static class Town
{
    public static ISpeak[] All() => [new Elf(), new Dwarf(), new Pebble()];
}
