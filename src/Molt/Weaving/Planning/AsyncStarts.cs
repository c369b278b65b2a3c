using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Planning;

/// <summary>A struct around the reference to a state machine.</summary>
/// <param name="Type">The struct's row.</param>
/// <param name="Machine">The class of the state machine.</param>
/// <param name="Interface">IAsyncStateMachine.</param>
/// <param name="Methods">Its methods as the state machine implements them.</param>
internal sealed record AsyncStart(
    TypeDefinitionHandle Type, TypeDefinitionHandle Machine, EntityHandle Interface, IReadOnlyList<MemberReferenceHandle> Methods);

/// <summary>
/// Has asynchronous methods start their state machines through structs. Debug code has classes for state machines, and all instantiations of
/// a builder's <c>Start</c> over classes share one body, which looks up its type argument and calls <c>MoveNext</c> as that of any interface;
/// over a struct each has its own, and a direct call. The struct holds the reference and nothing else, so the address of the one is
/// the address of the other, and only the instantiation changes: neither code nor the row it is in.
/// </summary>
internal sealed class AsyncStarts
{
    private const int FieldsOfStart = 1;
    private readonly MetadataReader source;
    private readonly Dictionary<MethodSpecificationHandle, AsyncStart> instantiations = [];
    private readonly Dictionary<TypeDefinitionHandle, AsyncStart> starts = [];

    public AsyncStarts(MetadataReader source)
    {
        this.source = source;
        for (var row = 1; row <= source.GetTableRowCount(TableIndex.MethodSpec); row++) Plan(MetadataTokens.MethodSpecificationHandle(row));
    }

    /// <summary>The structs in the order of their rows, which come right behind those of the source.</summary>
    public IEnumerable<AsyncStart> All => starts.Values;

    public int TypeCount => starts.Count;

    public int FieldCount => FieldsOfStart * starts.Count;

    public int MethodCount => starts.Values.Sum(start => start.Methods.Count);

    /// <summary>The signature of a method's instantiation in the woven image.</summary>
    public BlobHandle Instantiation(MethodSpecificationHandle handle, HeapCopy heaps)
    {
        if (!instantiations.TryGetValue(handle, out var start)) return heaps.Copy(source.GetMethodSpecification(handle).Signature);
        var blob = new BlobBuilder();
        new BlobEncoder(blob).MethodSpecificationSignature(1).AddArgument().Type(start.Type, isValueType: true);
        return heaps.Target.GetOrAddBlob(blob);
    }

    private void Plan(MethodSpecificationHandle handle)
    {
        var specification = source.GetMethodSpecification(handle);
        if (!IsStart(specification.Method) || MachineOf(specification) is not { IsNil: false } machine) return;
        if (!starts.TryGetValue(machine, out var start))
        {
            if (Implementation(machine) is not { } methods) return;
            var type = MetadataTokens.TypeDefinitionHandle(source.TypeDefinitions.Count + starts.Count + 1);
            starts.Add(machine, start = new AsyncStart(type, machine, source.GetMemberReference(methods[0]).Parent, methods));
        }

        instantiations.Add(handle, start);
    }

    private bool IsStart(EntityHandle method)
    {
        if (method.Kind != HandleKind.MemberReference) return false;
        var reference = source.GetMemberReference((MemberReferenceHandle)method);
        if (!source.StringComparer.Equals(reference.Name, "Start") || BuilderOf(reference.Parent) is not { IsNil: false } builder) return false;
        var type = source.GetTypeReference(builder);
        return source.StringComparer.Equals(type.Namespace, "System.Runtime.CompilerServices")
            && source.StringComparer.StartsWith(type.Name, "Async") && source.GetString(type.Name).Contains("MethodBuilder", StringComparison.Ordinal);
    }

    private TypeReferenceHandle BuilderOf(EntityHandle type)
    {
        if (type.Kind == HandleKind.TypeReference) return (TypeReferenceHandle)type;
        if (type.Kind != HandleKind.TypeSpecification) return default;
        var signature = source.GetBlobReader(source.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
        if (signature.ReadByte() != (byte)SignatureTypeCode.GenericTypeInstance) return default;
        signature.ReadByte();
        var generic = signature.ReadTypeHandle();
        return generic.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)generic : default;
    }

    /// <summary>The class that is the one type argument; nil when that is something else, such as an instantiation.</summary>
    private TypeDefinitionHandle MachineOf(MethodSpecification specification)
    {
        var signature = source.GetBlobReader(specification.Signature);
        signature.ReadSignatureHeader();
        if (signature.ReadCompressedInteger() != 1 || signature.ReadByte() != (byte)SignatureTypeKind.Class) return default;
        var type = signature.ReadTypeHandle();
        return type.Kind == HandleKind.TypeDefinition ? (TypeDefinitionHandle)type : default;
    }

    private List<MemberReferenceHandle>? Implementation(TypeDefinitionHandle machine)
    {
        var methods = source.GetTypeDefinition(machine).GetMethodImplementations()
            .Select(handle => source.GetMethodImplementation(handle).MethodDeclaration)
            .Where(declaration => declaration.Kind == HandleKind.MemberReference).Select(declaration => (MemberReferenceHandle)declaration)
            .ToList();
        var names = methods.Select(method => source.GetString(source.GetMemberReference(method).Name)).Order(StringComparer.Ordinal);
        return names.SequenceEqual(["MoveNext", "SetStateMachine"]) ? methods : null;
    }
}
