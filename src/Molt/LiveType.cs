using System.Collections.Immutable;

namespace Molt;

/// <summary>A type of the scripts as one generation has it. Immutable and thread-safe.</summary>
public sealed class LiveType
{
    internal LiveType(string name, Type type, int generation)
    {
        (Name, Type, Generation) = (name, type, generation);
    }

    /// <summary>The full name, as reports write it: <c>Game.Orc</c>, <c>Game.Bag&lt;T&gt;</c>, <c>Game.Orc.Limb</c> for a type in another.</summary>
    public string Name { get; }

    /// <summary>
    /// The running type, a definition where it is generic. It keeps its identity over edits, but for those that replace it
    /// (<see cref="ReloadMode.Overwrite"/>). Reflection shows the members that it was loaded with, <see cref="Members"/> those that it has.
    /// </summary>
    public Type Type { get; }

    /// <summary>
    /// The members that the sources declare, as reports write them: <c>Game.Orc.Attack(int)</c>; sorted. Types in it are not among them. Of a
    /// removed type it is those that it had.
    /// </summary>
    public ImmutableArray<string> Members { get; internal init; } = [];

    /// <summary>The generation by which it came, changed or went.</summary>
    public int Generation { get; }

    /// <summary>The scripts that declare it, ordered by path: several for a partial type. Of a removed type it is those that last did.</summary>
    public ImmutableArray<ScriptVersion> Scripts { get; internal init; } = [];

    /// <summary>The full path of the first of its <see cref="Scripts"/>.</summary>
    public string File => Scripts.IsEmpty ? "" : Scripts[0].File;

    /// <summary>The version of <see cref="File"/>.</summary>
    public int Version => Scripts.IsEmpty ? 0 : Scripts[0].Number;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
