using System.Collections.Immutable;

namespace Molt.Model;

/// <summary>A place in a source file, in lines and columns from 1, as debug information writes it.</summary>
internal readonly record struct SourceSpan(string File, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public bool Overlaps(SourceSpan other) => File == other.File
        && (StartLine, StartColumn).CompareTo((other.EndLine, other.EndColumn)) < 0
        && (other.StartLine, other.StartColumn).CompareTo((EndLine, EndColumn)) < 0;
}

/// <summary>A field by its names in images.</summary>
internal readonly record struct FieldName(string Type, string Name);

/// <summary>The initializer of a field, auto-property or event.</summary>
/// <param name="Field">The field that it assigns.</param>
/// <param name="IsStatic">Whether it is in the static constructor.</param>
/// <param name="Span">The place of the value's expression.</param>
internal sealed record FieldInitializer(FieldName Field, bool IsStatic, SourceSpan Span)
{
    /// <summary>Whether it uses a constructor's parameters, which nobody has for an object that exists.</summary>
    public bool NeedsArguments { get; init; }

    /// <summary>Whether it assigns what the field has anyway.</summary>
    public bool IsDefault { get; init; }
}

/// <summary>Where the value of a field that is new under its name is found: in one of another name, or of a base or derived class.</summary>
internal sealed record FieldOrigin(FieldName Field, FieldName From);

/// <summary>A field that is gone, as images call its type and it, and as the sources called it.</summary>
internal sealed record RemovedField(string Type, string Name, string Shown);

/// <summary>A class whose fields, or its bases', changed, and its method that each existing object is to be told by.</summary>
/// <param name="Type">The class.</param>
/// <param name="Hook">The method's name in images.</param>
/// <param name="Removed">What it is told of.</param>
internal sealed record UpgradeEdit(string Type, string Hook, ImmutableArray<RemovedField> Removed);

/// <summary>What an edit does to the fields of types that exist.</summary>
internal sealed record FieldEdits
{
    public static readonly FieldEdits None = new();

    /// <summary>The initializers of all types whose constructors are among the edits.</summary>
    public ImmutableArray<FieldInitializer> Initializers { get; init; } = [];

    /// <summary>Fields that the edit adds; those that an earlier edit removed are new ones all the same.</summary>
    public ImmutableHashSet<FieldName> Arrived { get; init; } = [];

    /// <summary>Those of them that are static: the compiler takes a field for the one of its name and type that was there, whether that was static or not.</summary>
    public ImmutableHashSet<FieldName> ArrivedStatics { get; init; } = [];

    public ImmutableArray<FieldOrigin> Origins { get; init; } = [];

    public ImmutableArray<UpgradeEdit> Upgrades { get; init; } = [];

    /// <summary>Classes that get a finalizer, and whose objects had none.</summary>
    public ImmutableArray<string> Finalized { get; init; } = [];

    public IEnumerable<FieldName> OriginsOf(FieldName field) => Origins.Where(origin => origin.Field == field).Select(origin => origin.From);

    public FieldInitializer? InitializerOf(FieldName field, bool isStatic) =>
        Initializers.FirstOrDefault(initializer => initializer.Field == field && initializer.IsStatic == isStatic);
}
