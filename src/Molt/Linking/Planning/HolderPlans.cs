using Molt.Linking.Signatures;

namespace Molt.Linking.Planning;

/// <summary>
/// The types of an image in the making, by identity: whoever asks for a holder gets it, with the types that enclose it in
/// front, since stack traces are to read as the author wrote them.
/// </summary>
internal sealed class HolderPlans(Placements placements)
{
    private readonly Dictionary<TypeIdentity, TypePlan> plans = [];
    private readonly List<TypePlan> ordered = [];

    public IReadOnlyList<TypePlan> Types => ordered;

    public bool IsEmpty => ordered.Count == 0;

    /// <summary>Whether there is a plan of a type.</summary>
    public bool Has(TypeIdentity type) => plans.ContainsKey(type);

    /// <summary>Adds a new type of the scripts.</summary>
    public void Add(TypePlan type)
    {
        if (type.Identity.DeclaringType is { } declaring) Of(declaring);
        plans.Add(type.Identity, type);
        ordered.Add(type);
    }

    /// <summary>The plan of a new type, or the holder of a type that exists.</summary>
    public TypePlan Of(TypeIdentity type)
    {
        if (plans.TryGetValue(type, out var known)) return known;
        var (image, handle) = placements.Home(type);
        var holder = new TypePlan(type, Visibility(type), new NamedSignature(new("System.Runtime", "System", "Object", null), false))
        {
            Generics = ExistingGenerics.Of(image, handle).WithoutVariance(),
        };
        Add(holder);
        return holder;
    }

    private static System.Reflection.TypeAttributes Visibility(TypeIdentity type) => TypePlan.Holder
        | (type.DeclaringType is null ? System.Reflection.TypeAttributes.Public : System.Reflection.TypeAttributes.NestedPublic);
}
