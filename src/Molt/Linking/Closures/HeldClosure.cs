using System.Collections.Immutable;
using Molt.Linking.Signatures;

namespace Molt.Linking.Closures;

/// <summary>
/// How code that was compiled for one closure class runs over an object of another: whatever it says of the closures around it, the object that it has is the old one,
/// and each variable is where that one has it.
/// </summary>
/// <param name="Variables">By the placement keys of fields of the new closures: what to follow from the old object. Nothing for the links from one closure to the next.</param>
/// <param name="This">What to follow to the object whose method it is, where the new code has that one and no closure; null where it has closures.</param>
internal sealed record HeldClosure(ImmutableDictionary<string, ImmutableArray<FieldReference>> Variables, ImmutableArray<FieldReference>? This)
{
    /// <summary>What to follow in place of a field; null for a field that is not a closure's.</summary>
    public ImmutableArray<FieldReference>? PathOf(FieldReference field)
    {
        if (field.Parent.Definition is not { IsScript: true } type || !Variables.TryGetValue(Placements.Key(type, field.Key), out var path)) return null;
        return [.. path.Select(step => step with { Parent = Instantiated((NamedSignature)step.Parent, field.Parent) })];
    }

    // Closures around a local function with type parameters have the first ones of those that the function's have.
    private static TypeSignature Instantiated(NamedSignature closure, TypeSignature alike) =>
        alike is GenericSignature generic && closure.Identity.Arity > 0 ? new GenericSignature(closure, generic.Arguments[..closure.Identity.Arity]) : closure;
}
