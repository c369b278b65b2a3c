using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Molt.Weaving.FirstRuns;

/// <summary>Finds the methods that say that they start a state machine, and begin with making one.</summary>
internal sealed class Kickoffs
{
    private const string AttributeName = "AsyncStateMachineAttribute";
    private const ushort Prolog = 1;
    private const int NewobjSize = 5;

    private readonly SourceImage image;
    private readonly MetadataReader source;
    private readonly Dictionary<TypeDefinitionHandle, ShownMethod?> byMachine = [];

    public Kickoffs(SourceImage image)
    {
        (this.image, source) = (image, image.Metadata);
        foreach (var attribute in source.CustomAttributes.Select(source.GetCustomAttribute))
            if (attribute.Parent.Kind == HandleKind.MethodDefinition && IsOfStateMachine(source, attribute.Constructor))
                Add((MethodDefinitionHandle)attribute.Parent, source.GetBlobReader(attribute.Value));
    }

    /// <summary>The one method that starts a state machine; null if there is none, or more than one.</summary>
    public ShownMethod? Of(TypeDefinitionHandle machine) => byMachine.GetValueOrDefault(machine);

    private void Add(MethodDefinitionHandle method, BlobReader attribute)
    {
        if (MachineOf(method) is not { IsNil: false } machine || attribute.ReadUInt16() != Prolog || attribute.ReadSerializedString() is not { } name) return;
        byMachine[machine] = byMachine.ContainsKey(machine) ? null : new(method, name);
    }

    private TypeDefinitionHandle MachineOf(MethodDefinitionHandle method)
    {
        var address = source.GetMethodDefinition(method).RelativeVirtualAddress;
        if (address == 0) return default;
        var il = image.File.GetMethodBody(address).GetILReader();
        if (il.Length < NewobjSize || il.ReadByte() != (byte)ILOpCode.Newobj) return default;
        var constructor = MetadataTokens.EntityHandle(il.ReadInt32());
        return constructor.Kind switch
        {
            HandleKind.MethodDefinition => source.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType(),
            HandleKind.MemberReference => DefinitionOf(source.GetMemberReference((MemberReferenceHandle)constructor).Parent),
            _ => default,
        };
    }

    // Images that edits bring name members by references, whosever they are.
    private TypeDefinitionHandle DefinitionOf(EntityHandle instance)
    {
        if (instance.Kind == HandleKind.TypeDefinition) return (TypeDefinitionHandle)instance;
        if (instance.Kind != HandleKind.TypeSpecification) return default;
        var signature = source.GetBlobReader(source.GetTypeSpecification((TypeSpecificationHandle)instance).Signature);
        if (signature.ReadByte() != (byte)SignatureTypeCode.GenericTypeInstance) return default;
        signature.ReadByte();
        return signature.ReadTypeHandle() is { Kind: HandleKind.TypeDefinition } type ? (TypeDefinitionHandle)type : default;
    }

    /// <summary>Whether an attribute is the one that names a state machine.</summary>
    public static bool IsOfStateMachine(MetadataReader source, EntityHandle constructor)
    {
        if (constructor.Kind != HandleKind.MemberReference) return false;
        var type = source.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        return type.Kind == HandleKind.TypeReference && source.StringComparer.Equals(source.GetTypeReference((TypeReferenceHandle)type).Name, AttributeName);
    }
}
