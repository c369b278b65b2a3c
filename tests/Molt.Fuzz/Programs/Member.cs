using System.Collections.Immutable;

namespace Molt.Fuzz.Programs;

/// <summary>A member of a generated type.</summary>
internal sealed record Member
{
    public required int Id { get; init; }

    public required MemberKind Kind { get; init; }

    /// <summary>Unique in the program, but for implementations and overrides, which have their slot's name, and for overloads.</summary>
    public required string Name { get; init; }

    /// <summary>The type of a value, or of what is returned.</summary>
    public required string Type { get; init; }

    /// <summary>Code calls only what has a lower rank, so that programs end.</summary>
    public required double Rank { get; init; }

    public ImmutableList<Parameter> Parameters { get; init; } = [];

    public bool IsStatic { get; init; }

    /// <summary>It needs nothing but its arguments, so that initializers may call it.</summary>
    public bool IsPure { get; init; }

    /// <summary>A field that no generated code assigns.</summary>
    public bool IsQuiet { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsSealed { get; init; }

    public Dispatch Dispatch { get; init; }

    public string Access { get; init; } = "public";

    /// <summary>The interface that it implements explicitly.</summary>
    public string? Explicit { get; init; }

    /// <summary>Statements, or null for an interface's member without body.</summary>
    public string? Body { get; init; }

    /// <summary>The initializer of a field, property or constant.</summary>
    public string? Initializer { get; init; }

    /// <summary>The function that a held task waits in.</summary>
    public Waiting Waiting { get; init; }

    /// <summary>Counts the edits after which what is held of it need not answer as what is made anew.</summary>
    public int Shape { get; init; }

    public bool HasStorage => Kind is MemberKind.Field or MemberKind.AutoProperty or MemberKind.Event;

    public bool HasBody => Body is not null;
}
