using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;
using Molt.Model;

namespace Molt.Linking;

/// <summary>
/// Reads a delta. Its tables hold only the rows of this edit, while its tokens and heap offsets count from the first
/// generation on; here both are brought together, and every mention of a type or member becomes a name.
/// </summary>
internal sealed class DeltaReader : ITypeNames, ICodeTokens
{
    private readonly Dictionary<int, int> rows = [];
    private readonly HeapSizes start;
    private readonly ImmutableArray<KeptFunctions> kept;
    private Definitions definitions;
    private readonly SignatureDecoder<TypeSignature, object?> decoder;
    private readonly Lazy<Dictionary<(TypeIdentity?, string), MethodReference>> forwarders;

    /// <summary>In memory that never moves: bodies keep pointers into it, for as long as this reader is in use.</summary>
    private readonly byte[] code;

    public DeltaReader(Delta delta, Definitions definitions)
    {
        this.definitions = definitions;
        Before = definitions;
        start = definitions.Heaps;
        StateMachines = delta.StateMachines;
        (Functions, Closures, kept) = (delta.Functions, delta.Closures, delta.Kept);
        Points = delta.Points;
        Reader = MetadataReaderProvider.FromMetadataImage(delta.Metadata).GetMetadataReader();
        code = Pinned(delta.Code);
        decoder = new(new SignatureProvider(this), Reader, null);
        forwarders = new(Forwarders);
        IndexRows();
        Log = DeltaLog.Read(Reader);
        this.definitions = new DefinitionCollector(this, Log).Collect(definitions, extended => this.definitions = extended);
    }

    /// <summary>What the tokens stand for from this delta on.</summary>
    public Definitions Definitions => definitions with { Heaps = start.Plus(HeapSizes.Of(Reader)) };

    public DeltaLog Log { get; }

    public MetadataReader Reader { get; }

    public ImmutableArray<StateMachine> StateMachines { get; }

    public ImmutableArray<MethodFunctions> Functions { get; }

    public ImmutableArray<MethodClosures> Closures { get; }

    /// <summary>What the tokens stood for before this delta.</summary>
    public Definitions Before { get; }

    /// <summary>What the sources say of the functions of a method; null where they say nothing.</summary>
    public KeptFunctions? KeptIn(MethodReference method) => kept.FirstOrDefault(known => known.Type == method.Parent.Definition!.MetadataName && known.Method == method.Key);

    public ImmutableArray<MethodPoints> Points { get; }

    public SignatureDecoder<TypeSignature, object?> Decoder => decoder;

    /// <summary>The tokens of a table that this delta has rows of.</summary>
    public IEnumerable<EntityHandle> Handles(TableIndex table) =>
        Reader.GetEditAndContinueMapEntries().Where(handle => Table(handle) == table);

    public MethodDefinition Method(MethodDefinitionHandle handle) =>
        Reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(Row(handle)));

    /// <summary>The body that the delta has of a method.</summary>
    public unsafe MethodBodyBlock Body(MethodDefinitionHandle method)
    {
        var address = Method(method).RelativeVirtualAddress;
        fixed (byte* start = code) return MethodBodyBlock.Create(new BlobReader(start + address, code.Length - address));
    }

    /// <summary>The instructions of such a body.</summary>
    public byte[] Instructions(MethodDefinitionHandle method) => Body(method).GetILBytes() ?? [];

    /// <summary>The types of such a body's locals.</summary>
    public ImmutableArray<TypeSignature> Locals(MethodDefinitionHandle method)
    {
        var signature = Body(method).LocalSignature;
        if (signature.IsNil) return [];
        var blob = Blob(Reader.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(Row(signature))).Signature);
        return [.. decoder.DecodeLocalSignature(ref blob).Select(type => IsForgotten(type) ? Shapes.Object : type)];
    }

    /// <summary>A slot that nothing uses any more may be of any type.</summary>
    private static bool IsForgotten(TypeSignature type) => type.ToString()!.Contains(Forgotten.ToString(), StringComparison.Ordinal);

    public FieldDefinition Field(FieldDefinitionHandle handle) =>
        Reader.GetFieldDefinition(MetadataTokens.FieldDefinitionHandle(Row(handle)));

    public TypeDefinition Type(TypeDefinitionHandle handle) =>
        Reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(Row(handle)));

    /// <summary>The row of this delta's table that a token stands for; 0 when it stands for a row of an earlier generation.</summary>
    public int Row(EntityHandle handle) => rows.GetValueOrDefault(MetadataTokens.GetToken(handle));

    public string Text(StringHandle handle) =>
        handle.IsNil ? "" : Reader.GetString(MetadataTokens.StringHandle(Offset(MetadataTokens.GetHeapOffset(handle), start.Text)));

    public string UserText(int token) =>
        Reader.GetUserString(MetadataTokens.UserStringHandle(Offset(token & 0xffffff, start.UserText)));

    /// <summary>Whether a blob is in this delta; the emitter may leave one that did not change in an earlier heap.</summary>
    public bool IsOwn(BlobHandle handle) => MetadataTokens.GetHeapOffset(handle) >= start.Blob;

    /// <summary>The empty one is no heap's: that of an empty string which is a default argument, say.</summary>
    public BlobReader Blob(BlobHandle handle) =>
        handle.IsNil ? default : Reader.GetBlobReader(MetadataTokens.BlobHandle(Offset(MetadataTokens.GetHeapOffset(handle), start.Blob)));

    public TypeIdentity Definition(TypeDefinitionHandle handle) => definitions.Type(MetadataTokens.GetRowNumber(handle));

    /// <summary>
    /// Stands for a type that an earlier delta named. Only slots of locals that the method no longer has are written so: the
    /// emitter copies their signatures over without looking into them.
    /// </summary>
    public static readonly TypeIdentity Forgotten = new("?", "", "?", null);

    public TypeIdentity Reference(TypeReferenceHandle handle)
    {
        if (Row(handle) == 0) return Forgotten;
        var type = Reader.GetTypeReference(MetadataTokens.TypeReferenceHandle(Row(handle)));
        var (space, name) = (Text(type.Namespace), Text(type.Name));
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            var declaring = Reference((TypeReferenceHandle)type.ResolutionScope);
            return new(declaring.Assembly, space, name, declaring);
        }
        var assembly = Reader.GetAssemblyReference(
            MetadataTokens.AssemblyReferenceHandle(Row((AssemblyReferenceHandle)type.ResolutionScope)));
        // What is deleted is described in terms of the generation before, by references to the scripts' own assembly.
        var scope = Text(assembly.Name);
        return new(ScriptAssemblyNames.IsScripts(scope) ? null : scope, space, name, null);
    }

    public TypeSignature Specification(TypeSpecificationHandle handle)
    {
        if (Row(handle) == 0) return new NamedSignature(Forgotten, IsValueType: false);
        var signature = Blob(Reader.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(Row(handle))).Signature);
        return decoder.DecodeType(ref signature);
    }

    /// <summary>Any type token as a signature.</summary>
    public TypeSignature TypeOf(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => definitions.Open(MetadataTokens.GetRowNumber(handle)),
        HandleKind.TypeReference => new NamedSignature(Reference((TypeReferenceHandle)handle), IsValueType: false),
        HandleKind.TypeSpecification => Specification((TypeSpecificationHandle)handle),
        _ => throw new InvalidOperationException($"{handle.Kind} is no type."),
    };

    public MethodSignature<TypeSignature> MethodSignature(BlobHandle handle)
    {
        var signature = Blob(handle);
        return decoder.DecodeMethodSignature(ref signature);
    }

    public TypeSignature FieldSignature(BlobHandle handle)
    {
        var signature = Blob(handle);
        return decoder.DecodeFieldSignature(ref signature);
    }

    /// <summary>What a MethodDef or MemberRef token stands for.</summary>
    public MethodReference MethodOf(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.MethodDefinition) return definitions.Method(MetadataTokens.GetRowNumber(handle));
        if (handle.Kind != HandleKind.MemberReference) throw new InvalidOperationException($"The token 0x{MetadataTokens.GetToken(handle):x8} is no method's.");
        var member = Member((MemberReferenceHandle)handle);
        if (member.Parent.Kind == HandleKind.MethodDefinition)
            return MethodOf(member.Parent) with { Signature = MethodSignature(member.Signature) };
        return new(TypeOf(member.Parent), Text(member.Name), MethodSignature(member.Signature));
    }

    /// <inheritdoc/>
    public MethodReference? Forwarded(MethodReference method)
    {
        if (!method.IsForwarder || !forwarders.Value.TryGetValue((method.Parent.Definition, method.Key), out var target)) return null;
        return method.Parent is GenericSignature generic ? target with { Parent = new Substitution(generic.Arguments, []).Apply(target.Parent) } : target;
    }

    private Dictionary<(TypeIdentity?, string), MethodReference> Forwarders() => Handles(TableIndex.MethodDef).Select(token => (MethodDefinitionHandle)token)
        .Select(handle => (Name: MethodOf(handle), Handle: handle)).Where(method => method.Name.IsForwarder)
        .ToDictionary(method => (method.Name.Parent.Definition, method.Name.Key), method => CalledBy(method.Handle));

    private MethodReference CalledBy(MethodDefinitionHandle forwarder)
    {
        var code = new IlCode(Instructions(forwarder));
        return this.Called(code.Named(code.Instructions.Single(instruction => instruction.OpCode == ILOpCode.Call))).Method;
    }

    /// <summary>What a Field or MemberRef token stands for.</summary>
    public FieldReference FieldOf(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.FieldDefinition) return definitions.Field(MetadataTokens.GetRowNumber(handle));
        var member = Member((MemberReferenceHandle)handle);
        return new(TypeOf(member.Parent), Text(member.Name), FieldSignature(member.Signature));
    }

    /// <summary>Whether a MemberRef token names a field.</summary>
    public bool IsField(MemberReferenceHandle handle) =>
        Blob(Member(handle).Signature).ReadSignatureHeader().Kind == SignatureKind.Field;

    public MethodSignature<TypeSignature> CallSiteOf(StandaloneSignatureHandle handle) =>
        MethodSignature(Reader.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(Row(handle))).Signature);

    public (MethodReference Method, ImmutableArray<TypeSignature> Arguments) InstantiationOf(MethodSpecificationHandle handle)
    {
        var specification = Reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(Row(handle)));
        var blob = Blob(specification.Signature);
        return (MethodOf(specification.Method), decoder.DecodeMethodSpecificationSignature(ref blob));
    }

    private MemberReference Member(MemberReferenceHandle handle) =>
        Reader.GetMemberReference(MetadataTokens.MemberReferenceHandle(Row(handle)));

    private static byte[] Pinned(ImmutableArray<byte> code)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(code.Length, pinned: true);
        code.CopyTo(pinned);
        return pinned;
    }

    private static int Offset(int offset, int start) => offset >= start
        ? offset - start
        : throw new InvalidOperationException($"The heap offset {offset} lies before this delta's first, {start}.");

    private void IndexRows()
    {
        var counts = new int[64];
        foreach (var handle in Reader.GetEditAndContinueMapEntries())
        {
            var token = MetadataTokens.GetToken(handle);
            rows[token] = ++counts[token >> 24];
        }
    }

    private static TableIndex Table(EntityHandle handle) => (TableIndex)(MetadataTokens.GetToken(handle) >> 24);
}
