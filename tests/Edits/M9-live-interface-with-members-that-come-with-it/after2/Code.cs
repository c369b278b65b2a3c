using Molt;

namespace Game;

public interface INamed
{
    string Name { get; }
}

public interface ISpeak : INamed
{
    string Speak(in int times, ref string text, out int length);

    string Describe() => $"{Name} speaks";
}

public interface IWhisper : ISpeak
{
    string ISpeak.Describe() => $"{Name} whispers";
}

[LiveInterfaces]
public abstract class Creature(string name)
{
    protected string Own => name;
}

public class Orc(string name) : Creature(name), ISpeak
{
    string INamed.Name => Own;

    string ISpeak.Speak(in int times, ref string text, out int length)
    {
        text += times + 1;
        length = text.Length;
        return Sound;
    }

    protected virtual string Sound => "GRR";
}

public class Elf(string name) : Creature(name), IWhisper
{
    public string Name => $"Elf {Own}";

    public string Speak(in int times, ref string text, out int length)
    {
        length = times;
        return "lala";
    }
}

public static class Talk
{
    public static string With(object one)
    {
        var text = "!";
        var named = one is INamed it ? it.Name : "nameless";
        return one is ISpeak speak ? $"{named}: {speak.Speak(2, ref text, out var length)} {text} {length} {speak.Describe()} {one is IWhisper}" : $"{named} says nothing";
    }
}
