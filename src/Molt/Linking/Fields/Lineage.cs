using Molt.Linking.Signatures;

namespace Molt.Linking.Fields;

/// <summary>The classes of the scripts that a class derives from.</summary>
internal static class Lineage
{
    /// <summary>The class itself and its bases, nearest first, in terms of the class's own type parameters.</summary>
    public static IEnumerable<TypeSignature> Of(Placements placements, TypeIdentity type)
    {
        var (image, handle) = placements.Home(type);
        var seen = Shapes.Open(new NamedSignature(type, image.IsValueType(handle)), image.Reader.GetTypeDefinition(handle).GetGenericParameters().Count);
        while (true)
        {
            yield return seen;
            (image, handle) = placements.Home(seen.Definition!);
            var parent = image.Reader.GetTypeDefinition(handle).BaseType;
            if (parent.IsNil || image.Type(parent) is not { Definition.IsScript: true } above) yield break;
            seen = seen is GenericSignature generic ? new Substitution(generic.Arguments, []).Apply(above) : above;
        }
    }

    /// <summary>A class as one that derives from it sees it; null when it does not.</summary>
    public static TypeSignature? Seen(Placements placements, TypeIdentity type, TypeIdentity above) =>
        Of(placements, type).FirstOrDefault(seen => seen.Definition == above);
}
