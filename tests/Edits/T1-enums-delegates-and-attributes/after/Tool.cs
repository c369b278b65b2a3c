using System.Reflection;

namespace Game;

[Flags]
public enum Edge : byte { None, Sharp = 1, Long = 2, Both = Sharp | Long }

public enum Rank : long { Low = -1, High = long.MaxValue }

public delegate TOut Change<in TIn, out TOut>(TIn value);

public delegate void Split(ref int whole, out int half);

[AttributeUsage(AttributeTargets.Class)]
public sealed class MadeByAttribute(string maker) : Attribute
{
    public string Maker => maker;

    public Edge Edge { get; init; }
}

[MadeBy("dwarves", Edge = Edge.Both)]
public class Axe;

public static class Tool
{
    public static string Use()
    {
        Change<string, object> change = text => text.Length;
        Split split = (ref whole, out half) => half = whole / 2;
        var number = 9;
        split(ref number, out var half);
        var made = typeof(Axe).GetCustomAttribute<MadeByAttribute>()!;
        return $"{change("four")} {half} {made.Maker} {made.Edge} {Rank.High} {Enum.Parse<Edge>("Sharp")} {Enum.GetValues<Rank>().Length}";
    }
}
