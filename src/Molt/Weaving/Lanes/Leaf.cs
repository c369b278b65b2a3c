using System.Reflection.Metadata;

namespace Molt.Weaving.Lanes;

/// <summary>
/// A method that runs for some nanoseconds, whatever it is given: no loop, no call but to other leaves and to what is as short.
/// Code that has just found that it is not patched may call it without asking again.
/// </summary>
/// <param name="Method">The method.</param>
/// <param name="Size">The bytes of its IL with that of all the leaves that it calls.</param>
/// <param name="Woven">It and all leaves that it calls, as far as an edit can patch them.</param>
internal sealed record Leaf(MethodDefinitionHandle Method, int Size, IReadOnlySet<MethodDefinitionHandle> Woven)
{
    /// <summary>Whether the method is the constructor of a struct.</summary>
    public required bool MakesStruct { get; init; }

    /// <summary>Whether an edit can patch it.</summary>
    public required bool IsWoven { get; init; }
}
