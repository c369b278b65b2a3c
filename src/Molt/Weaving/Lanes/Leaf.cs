using System.Reflection.Metadata;
using Molt.Model;

namespace Molt.Weaving.Lanes;

/// <summary>
/// A method that runs for some nanoseconds, whatever it is given: no loop, no call but to other leaves and to what is as short.
/// Code that has just found that it is not patched may call it without asking again.
/// </summary>
/// <param name="Method">The method, or the shortcut to its new body.</param>
/// <param name="Size">The bytes of its IL with that of all the leaves that it calls.</param>
/// <param name="Patchable">It and all leaves that it calls, as far as an edit can patch them.</param>
internal sealed record Leaf(MethodDefinitionHandle Method, int Size, IReadOnlySet<PatchableMethod> Patchable)
{
    /// <summary>Whether the method is the constructor of a struct.</summary>
    public bool MakesStruct { get; init; }

    /// <summary>Whether a call of it asks something.</summary>
    public required bool Asks { get; init; }

    /// <summary>If the method is a shortcut, how it goes to the new body.</summary>
    public ShortcutCode? Shortcut { get; init; }
}
