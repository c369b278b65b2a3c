using System.Reflection.Metadata;

namespace Molt.Linking.Signatures;

/// <summary>Other names for some types, wherever they are mentioned.</summary>
internal sealed class Renaming(IReadOnlyDictionary<TypeIdentity, TypeIdentity> names)
{
    public TypeSignature Of(TypeSignature type) => type switch
    {
        NamedSignature named => Of(named),
        GenericSignature generic => new GenericSignature(Of(generic.Generic), [.. generic.Arguments.Select(Of)]),
        VectorSignature vector => new VectorSignature(Of(vector.Element)),
        ArraySignature array => new ArraySignature(Of(array.Element), array.Shape),
        ByReferenceSignature reference => new ByReferenceSignature(Of(reference.Element)),
        PointerSignature pointer => new PointerSignature(Of(pointer.Element)),
        PinnedSignature pinned => new PinnedSignature(Of(pinned.Element)),
        ModifiedSignature modified => new ModifiedSignature(Of(modified.Modifier), Of(modified.Element), modified.IsRequired),
        FunctionPointerSignature pointer => new FunctionPointerSignature(Of(pointer.Signature)),
        _ => type,
    };

    public NamedSignature Of(NamedSignature named) => names.TryGetValue(named.Identity, out var renamed) ? named with { Identity = renamed } : named;

    public MethodSignature<TypeSignature> Of(MethodSignature<TypeSignature> signature) => new(
        signature.Header, Of(signature.ReturnType), signature.RequiredParameterCount, signature.GenericParameterCount, [.. signature.ParameterTypes.Select(Of)]);

    public MethodReference Of(MethodReference method) => Concerns(method) ? new(Of(method.Parent), method.Name, Of(method.Signature)) : method;

    public FieldReference Of(FieldReference field) => Concerns(field) ? new(Of(field.Parent), field.Name, Of(field.Type)) : field;

    public bool Concerns(MethodReference method) => Concerns(method.Parent) || Concerns(method.Signature);

    public bool Concerns(FieldReference field) => Concerns(field.Parent) || Concerns(field.Type);

    public bool Concerns(MethodSignature<TypeSignature> signature) => Concerns(signature.ReturnType) || signature.ParameterTypes.Any(Concerns);

    public bool Concerns(TypeSignature type) => type switch
    {
        NamedSignature named => names.ContainsKey(named.Identity),
        GenericSignature generic => Concerns(generic.Generic) || generic.Arguments.Any(Concerns),
        VectorSignature vector => Concerns(vector.Element),
        ArraySignature array => Concerns(array.Element),
        ByReferenceSignature reference => Concerns(reference.Element),
        PointerSignature pointer => Concerns(pointer.Element),
        PinnedSignature pinned => Concerns(pinned.Element),
        ModifiedSignature modified => Concerns(modified.Modifier) || Concerns(modified.Element),
        FunctionPointerSignature pointer => Concerns(pointer.Signature),
        _ => false,
    };
}
