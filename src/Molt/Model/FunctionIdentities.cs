using System.Collections.Immutable;

namespace Molt.Model;

/// <summary>The lambdas and local functions that the compiler made of a method's code, before an edit and after it.</summary>
/// <param name="Method">The row of the method in the compiler's numbering.</param>
/// <param name="Before">Those before.</param>
/// <param name="After">Those after.</param>
internal sealed record MethodFunctions(int Method, ImmutableArray<FunctionIdentity> Before, ImmutableArray<FunctionIdentity> After);

/// <summary>A lambda or local function.</summary>
/// <param name="Offset">Where its body begins in the method's.</param>
/// <param name="Method">The number of the method around it.</param>
/// <param name="Number">Its own.</param>
internal readonly record struct FunctionIdentity(int Offset, string Method, string Number);

/// <summary>Which lambdas and local functions of a method's new code those of its old code have become, as the sources have it.</summary>
/// <param name="Type">The type's metadata name.</param>
/// <param name="Method">The key that the method goes by in its type.</param>
/// <param name="Pairs">Where their bodies begin in the method's, in both versions.</param>
internal sealed record KeptFunctions(string Type, string Method, ImmutableArray<(int Before, int After)> Pairs)
{
    /// <summary>Where the scopes begin whose variables may be captured, in both versions; nothing where the compiler knows all closures again.</summary>
    public ImmutableArray<(int Before, int After)> Scopes { get; init; } = [];

    /// <summary>Whether the method was gone in between: to the compiler, all that is in it is new.</summary>
    public bool AreReturned { get; init; }
}

/// <summary>The closures of a method's code, before an edit and after it, from the outermost on, where the compiler does not know all of them again, though they may be those that they were.</summary>
/// <param name="Method">The row that the method had before, in the compiler's numbering.</param>
/// <param name="Before">Those before.</param>
/// <param name="After">Those after.</param>
internal sealed record MethodClosures(int Method, ImmutableArray<ClosureIdentity> Before, ImmutableArray<ClosureIdentity> After)
{
    /// <summary>Whether some begin in one place, so that their order is what tells them apart.</summary>
    public bool AreDisplaced { get; init; }

    /// <summary>Whether this is the first edit of the method, and some were linked to others.</summary>
    public bool AreRelinked { get; init; }
}

/// <summary>A closure.</summary>
/// <param name="Offset">Where its scope begins in the method's.</param>
/// <param name="Name">The name of its type, without a number of type parameters.</param>
/// <param name="Struct">The names of its variables, where it is a struct; else null.</param>
/// <param name="Parent">The name of the closure around it that the compiler takes it to be linked to; null when there is none.</param>
internal sealed record ClosureIdentity(int Offset, string Name, string? Struct, string? Parent);
