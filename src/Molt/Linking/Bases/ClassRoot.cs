using Molt.Images;
using Molt.Linking.Signatures;

namespace Molt.Linking.Bases;

/// <summary>The class that a class of the scripts has its room for late fields, and the slots of its inherited virtuals, from.</summary>
/// <param name="Type">The class, closed over the type parameters of the scripts' class.</param>
/// <param name="Class">What it overrides; null for closures and the like, which derive from <see cref="Runtime.LiveObject"/>.</param>
internal sealed record ClassRoot(TypeSignature Type, BaseClass? Class)
{
    private static readonly NamedSignature LiveObject = WellKnown.Class("Molt.Runtime", "Molt.Runtime", nameof(Runtime.LiveObject));

    /// <summary>The field with an object's extra state.</summary>
    public FieldReference ExtraState => new(Type, BaseClass.ExtraState, Shapes.Object);

    /// <summary>The method that an override of a foreign virtual has to go through when it came after its class.</summary>
    /// <param name="declaring">The foreign class that declares the virtual, or overrides it.</param>
    /// <param name="key">Its key there.</param>
    /// <returns>Null when foreign classes have it abstract or sealed.</returns>
    public MethodReference? Stub(TypeIdentity declaring, string key) =>
        Class?.Stubs.GetValueOrDefault(BaseClass.StubKey(declaring, key)) is { } stub ? stub with { Parent = Type } : null;

    /// <summary>The root of a type of the scripts; null for structs, interfaces, static classes, and classes with a layout for native code.</summary>
    public static ClassRoot? Of(Placements placements, TypeIdentity type)
    {
        var (image, handle) = placements.Home(type);
        var definition = image.Reader.GetTypeDefinition(handle);
        if (definition.BaseType.IsNil) return null;
        var parent = image.Type(definition.BaseType);
        if (parent.Definition is { IsScript: true } script) return Of(placements, script) is { } root ? root.On(parent) : null;
        if (!EditableClasses.Include(image.Reader, definition)) return null;
        if (GeneratedNames.IsClosureOrStateMachine(image.Reader.GetString(definition.Name))) return new(LiveObject, null);
        return placements.Bases.Of(parent.Definition!, EditableClasses.HasLiveInterfaces(image.Reader, definition)) is { } found ? new ClassRoot(Closed(found, parent), found) : null;
    }

    private ClassRoot On(TypeSignature derived) =>
        derived is GenericSignature generic ? this with { Type = new Substitution(generic.Arguments, []).Apply(Type) } : this;

    private static TypeSignature Closed(BaseClass found, TypeSignature foreign) =>
        foreign is GenericSignature generic ? new GenericSignature(found.Type, generic.Arguments) : found.Type;
}
