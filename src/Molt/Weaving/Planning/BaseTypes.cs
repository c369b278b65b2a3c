using System.Reflection.Metadata;
using Molt.Images;
using Molt.Model;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Planning;

/// <summary>
/// Gives classes whose base is not of the scripts one that has room for fields added later, and slots for what they inherit. Closures
/// and state machines, which nobody derives from or compares, get the room alone.
/// </summary>
internal sealed class BaseTypes(HeapCopy heaps, RuntimeReferences references, MovedBases moved)
{
    private readonly MetadataReader source = heaps.Source;
    private readonly Dictionary<(EntityHandle Base, bool IsLive), EntityHandle> known = [];
    private readonly Dictionary<string, EntityHandle> assemblies = [];
    private readonly bool isOfBases = heaps.Source.IsAssembly
        && ScriptAssemblyNames.IsBases(heaps.Source.GetString(heaps.Source.GetAssemblyDefinition().Name));

    public EntityHandle Of(TypeDefinition type)
    {
        if (type.BaseType.IsNil || isOfBases || !EditableClasses.Include(source, type)) return type.BaseType;
        if (GeneratedNames.IsClosureOrStateMachine(source.GetString(type.Name))) return WithRoom(type.BaseType);
        var key = (type.BaseType, EditableClasses.HasLiveInterfaces(source, type));
        if (!known.TryGetValue(key, out var found)) known.Add(key, found = Moved(key.BaseType, key.Item2));
        return found;
    }

    private EntityHandle WithRoom(EntityHandle type) => SystemTypes.Is(source, type, "Object") ? references.LiveObject : type;

    private EntityHandle Moved(EntityHandle type, bool isLive) => type.Kind switch
    {
        HandleKind.TypeReference when Between(type, isLive) is { } between => between,
        HandleKind.TypeReference => WithRoom(type),
        HandleKind.TypeSpecification => MovedInstance((TypeSpecificationHandle)type, isLive),
        _ => type,
    };

    /// <summary>An instantiation of a generic class keeps its arguments, and gets another generic class.</summary>
    private EntityHandle MovedInstance(TypeSpecificationHandle handle, bool isLive)
    {
        var signature = source.GetBlobReader(source.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return handle;
        var kind = signature.ReadByte();
        var generic = signature.ReadTypeHandle();
        if (generic.Kind != HandleKind.TypeReference || Between(generic, isLive) is not { } between) return handle;
        var blob = new BlobBuilder();
        blob.WriteByte((byte)SignatureTypeCode.GenericTypeInstance);
        blob.WriteByte(kind);
        blob.WriteCompressedInteger(System.Reflection.Metadata.Ecma335.CodedIndex.TypeDefOrRefOrSpec(between));
        blob.WriteBytes(signature.ReadBytes(signature.RemainingBytes));
        return heaps.Target.AddTypeSpecification(heaps.Target.GetOrAddBlob(blob));
    }

    private EntityHandle? Between(EntityHandle foreign, bool isLive)
    {
        if (moved.Find(ReferenceNames.Of(source, (TypeReferenceHandle)foreign), isLive) is not { } found) return null;
        if (!assemblies.TryGetValue(found.Assembly, out var assembly)) assemblies.Add(found.Assembly, assembly = AddAssembly(found.Assembly));
        return heaps.Target.AddTypeReference(assembly, heaps.Target.GetOrAddString(found.Namespace), heaps.Target.GetOrAddString(found.Name));
    }

    private AssemblyReferenceHandle AddAssembly(string name) =>
        heaps.Target.AddAssemblyReference(heaps.Target.GetOrAddString(name), new Version(0, 0, 0, 0), default, default, default, default);
}
