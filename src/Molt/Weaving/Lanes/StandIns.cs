using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Weaving.Planning;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Lanes;

/// <summary>
/// A class for the objects of another that never leave a fast lane. It has the other's fields and those of its constructors that are called so, without prologues: only
/// what is made by a constructor that the JIT sees through does it keep on the stack, and a class of the source can be given no more constructors without moving rows.
/// </summary>
/// <param name="Class">The class that it stands for.</param>
/// <param name="Type">Its row.</param>
/// <param name="Fields">The fields of the class and of its bases.</param>
internal sealed record StandIn(TypeDefinitionHandle Class, TypeDefinitionHandle Type, IReadOnlyList<FieldDefinitionHandle> Fields)
{
    /// <summary>The constructors that it has.</summary>
    public List<Leaf> Constructors { get; } = [];

    /// <summary>What the copy of a field is called: bases may have fields of the same name.</summary>
    public string NameOf(FieldDefinitionHandle field) => $"field{Fields.TakeWhile(one => one != field).Count()}";
}

/// <summary>Plans stand-ins, and names what they have.</summary>
internal sealed class StandIns(HeapCopy heaps, Func<int> firstRow)
{
    private const FieldAttributes NotOfObjects = FieldAttributes.Static | FieldAttributes.Literal;

    private readonly MetadataReader source = heaps.Source;
    private readonly MetadataBuilder target = heaps.Target;
    private readonly Dictionary<TypeDefinitionHandle, StandIn?> byClass = [];
    private readonly Dictionary<(StandIn, EntityHandle), MemberReferenceHandle> members = [];
    private readonly List<StandIn> all = [];

    /// <summary>All stand-ins in the order of their rows.</summary>
    public IReadOnlyList<StandIn> All => all;

    /// <summary>The stand-in for a class; null if its objects may mean something to somebody else, or not all of their fields are known.</summary>
    public StandIn? For(TypeDefinitionHandle type)
    {
        if (byClass.TryGetValue(type, out var known)) return known;
        if (FieldsOf(type) is not { } fields) return byClass[type] = null;
        all.Add(new StandIn(type, MetadataTokens.TypeDefinitionHandle(firstRow() + all.Count), fields));
        return byClass[type] = all[^1];
    }

    /// <summary>The copy of a field.</summary>
    public EntityHandle Field(StandIn standIn, FieldDefinitionHandle field) =>
        Member(standIn, field, standIn.NameOf(field), source.GetFieldDefinition(field).Signature);

    /// <summary>The copy of a constructor.</summary>
    public EntityHandle Constructor(StandIn standIn, Leaf constructor)
    {
        if (!standIn.Constructors.Exists(known => known.Method == constructor.Method)) standIn.Constructors.Add(constructor);
        return Member(standIn, constructor.Method, ".ctor", source.GetMethodDefinition(constructor.Method).Signature);
    }

    private MemberReferenceHandle Member(StandIn standIn, EntityHandle original, string name, BlobHandle signature)
    {
        if (!members.TryGetValue((standIn, original), out var member))
            members.Add((standIn, original), member = target.AddMemberReference(standIn.Type, target.GetOrAddString(name), heaps.Copy(signature)));
        return member;
    }

    private List<FieldDefinitionHandle>? FieldsOf(TypeDefinitionHandle handle)
    {
        var type = source.GetTypeDefinition(handle);
        if (!EditableClasses.Include(source, type) || type.GetGenericParameters().Count > 0 || HasFinalizer(type)) return null;
        var own = type.GetFields().Where(field => (source.GetFieldDefinition(field).Attributes & NotOfObjects) == 0);
        if (SystemTypes.Is(source, type.BaseType, nameof(Object))) return [.. own];
        return type.BaseType.Kind == HandleKind.TypeDefinition && FieldsOf((TypeDefinitionHandle)type.BaseType) is { } inherited ? [.. inherited, .. own] : null;
    }

    private bool HasFinalizer(TypeDefinition type) =>
        type.GetMethods().Any(method => source.StringComparer.Equals(source.GetMethodDefinition(method).Name, "Finalize"));
}
