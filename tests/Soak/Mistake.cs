namespace Molt.Soak;

/// <summary>An edit that must be refused.</summary>
/// <param name="Kind">What is wrong about it.</param>
/// <param name="File">The file that it is made in.</param>
/// <param name="Spoil">What it makes of the file's text; null if the file is not there.</param>
internal sealed record Mistake(string Kind, string File, Func<string, string> Spoil)
{
    public static readonly Mistake[] All =
    [
        new("syntax error", "Commands/Say.cs", Replacing("public void Run", "public void void Run")),
        new("type error", "Commands/Say.cs", Replacing("player.Tell(", "player.Tell(1, ")),
        new("caller elsewhere broken", "Being.cs", Replacing("public void MoveTo(", "public void GoTo(")),
        new("red test", "Combat.cs", Replacing("Math.Max(1, attacker.Strength - target.Toughness)", "0")),
        new("initializer that throws", "Commands/Who.cs", Replacing("public string Verb", "private static readonly int Bad = int.Parse(\"x\"); public string Verb")),
        new("base class changed", "Creatures/Cook.cs", Replacing("public sealed class Cook : Creature", "public abstract class Chef : Creature; public sealed class Cook : Chef")),
        new("type declared twice", "Knife2.cs", _ => "namespace Mud.Items { public class Knife { } }"),
        new("file cut off", "Rooms/Taproom.cs", text => text[..(text.Length / 2)]),
    ];

    private static Func<string, string> Replacing(string old, string now) => text =>
        text.Contains(old, StringComparison.Ordinal) ? text.Replace(old, now, StringComparison.Ordinal) : throw new SoakException($"no '{old}' to spoil");
}
