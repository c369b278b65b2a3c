namespace Molt;

/// <summary>What an edit did to a class.</summary>
public enum ClassChangeKind
{
    /// <summary>The scripts did not contain it before.</summary>
    Created,

    /// <summary>It has other members or other code, or its code means something else.</summary>
    Updated,

    /// <summary>The scripts do not contain it any more.</summary>
    Removed,
}

/// <summary>What an edit did to one class, or other type, of the scripts. Immutable and thread-safe.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="Class">The class as it is after the edit; a removed one as it was.</param>
public sealed record ClassChange(ClassChangeKind Kind, LiveType Class);
