using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Linking.Writing;

/// <summary>Writes planned types as an assembly.</summary>
internal sealed class ImageWriter
{
    private static readonly Guid DeterministicId = new("6d6f6c74-0000-4000-8000-000000000000");

    private readonly MetadataBuilder metadata = new();
    private readonly BlobBuilder bodies = new();
    private readonly string assembly;
    private readonly ReferenceWriter references;
    private readonly BodyWriter bodyWriter;
    private readonly SymbolWriter symbols;
    private readonly LateRows lateRows;

    public ImageWriter(string assembly, LinkContext context)
    {
        this.assembly = assembly;
        references = new ReferenceWriter(metadata, assembly, context.Placements, context.Assemblies);
        symbols = new SymbolWriter(context.Symbols);
        var copies = context.Delta is { } delta ? new DeltaBodies(delta, context, references) : null;
        bodyWriter = new BodyWriter(bodies, references, symbols, copies);
        lateRows = new LateRows(metadata, references, new AttributeTypeNames(context.Placements, context.Definitions));
    }

    /// <param name="types">Enclosing types before the types that are nested in them.</param>
    public WrittenImage Write(IReadOnlyList<TypePlan> types)
    {
        WriteManifest();
        NumberTypes(types);
        foreach (var type in types) WriteType(type);
        lateRows.Write();
        WriteFriends();
        return Serialize();
    }

    private void WriteManifest()
    {
        metadata.AddModule(
            0, metadata.GetOrAddString(assembly + ".dll"), metadata.GetOrAddGuid(DeterministicId), default, default);
        metadata.AddAssembly(
            metadata.GetOrAddString(assembly), new Version(0, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.Sha1);
        metadata.AddTypeDefinition(
            default, default, metadata.GetOrAddString("<Module>"), default,
            MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        // The weaver looks for the core library among an image's references, and an image of one small class may need nothing of it.
        references.Type(new TypeIdentity("System.Runtime", "System", "Object", null));
    }

    private void NumberTypes(IReadOnlyList<TypePlan> types)
    {
        for (var index = 0; index < types.Count; index++)
            references.Define(types[index].Identity.In(assembly), MetadataTokens.TypeDefinitionHandle(index + 2));
    }

    private void WriteType(TypePlan type)
    {
        var firstField = MetadataTokens.FieldDefinitionHandle(metadata.GetRowCount(TableIndex.Field) + 1);
        var firstMethod = MetadataTokens.MethodDefinitionHandle(metadata.GetRowCount(TableIndex.MethodDef) + 1);
        var handle = metadata.AddTypeDefinition(
            type.Attributes, metadata.GetOrAddString(type.Identity.Namespace), metadata.GetOrAddString(type.Identity.Name),
            type.Parent is { } parent ? references.Type(parent) : default, firstField, firstMethod);
        lateRows.AddType(type, handle, (TypeDefinitionHandle?)DeclaringHandle(type));
        foreach (var field in type.Fields) WriteField(field);
        var methods = new Dictionary<string, MethodDefinitionHandle>();
        foreach (var method in type.Methods) methods[method.Key] = WriteMethod(method);
        lateRows.AddMembers(type, handle, methods);
    }

    private EntityHandle? DeclaringHandle(TypePlan type) =>
        type.Identity.DeclaringType is { } declaring ? references.Type(declaring.In(assembly)) : null;

    private void WriteField(FieldPlan field)
    {
        var handle = metadata.AddFieldDefinition(
            field.Attributes, metadata.GetOrAddString(field.Name), metadata.GetOrAddBlob(references.Signatures.Field(field.Type)));
        if ((field.Attributes & FieldAttributes.HasDefault) != 0) metadata.AddConstant(handle, field.Constant);
        if (field.Offset >= 0) metadata.AddFieldLayout(handle, field.Offset);
        lateRows.AddAttributes(handle, field.CustomAttributes);
    }

    private MethodDefinitionHandle WriteMethod(MethodPlan method)
    {
        var firstParameter = MetadataTokens.ParameterHandle(metadata.GetRowCount(TableIndex.Param) + 1);
        var handle = MetadataTokens.MethodDefinitionHandle(metadata.GetRowCount(TableIndex.MethodDef) + 1);
        var offset = method.Body is null ? -1 : bodyWriter.Write(handle, method.Body);
        if (method.Body is null) symbols.Add(handle, default, null, default);
        metadata.AddMethodDefinition(
            method.Attributes, method.Implementation, metadata.GetOrAddString(method.Name),
            metadata.GetOrAddBlob(references.Signatures.Method(method.Signature)), offset, firstParameter);
        foreach (var parameter in method.Parameters) WriteParameter(parameter);
        lateRows.AddGenerics(handle, method.Generics);
        lateRows.AddAttributes(handle, method.CustomAttributes);
        return handle;
    }

    private void WriteParameter(ParameterPlan parameter)
    {
        var handle = metadata.AddParameter(parameter.Attributes, metadata.GetOrAddString(parameter.Name), parameter.Sequence);
        if ((parameter.Attributes & ParameterAttributes.HasDefault) != 0) metadata.AddConstant(handle, parameter.Default);
        lateRows.AddAttributes(handle, parameter.CustomAttributes);
    }

    /// <summary>
    /// The runtime lets an assembly use what is not public in those that it names so: here, all that it refers to, and itself. A new type within one that exists is in a holder here, and who
    /// derives from the one that exists does not derive from that.
    /// </summary>
    private void WriteFriends()
    {
        var attribute = new NamedSignature(
            new("Molt.Runtime", "System.Runtime.CompilerServices", "IgnoresAccessChecksToAttribute", null), IsValueType: false);
        var constructor = references.Method(new(attribute, ".ctor", Shapes.Instance(
            new PrimitiveSignature(PrimitiveTypeCode.Void), new PrimitiveSignature(PrimitiveTypeCode.String))));
        foreach (var friend in references.Assemblies.Append(assembly).Distinct())
        {
            var value = new BlobBuilder();
            value.WriteUInt16(1);
            value.WriteSerializedString(friend);
            value.WriteUInt16(0);
            metadata.AddCustomAttribute(EntityHandle.AssemblyDefinition, constructor, metadata.GetOrAddBlob(value));
        }
    }

    private WrittenImage Serialize()
    {
        var pdb = symbols.Serialize(metadata.GetRowCounts(), out var id);
        var directory = new DebugDirectoryBuilder();
        directory.AddCodeViewEntry(assembly + ".pdb", id, 0x0100);
        var image = new BlobBuilder();
        new ManagedPEBuilder(
            new PEHeaderBuilder(imageCharacteristics: Characteristics.ExecutableImage | Characteristics.Dll),
            new MetadataRootBuilder(metadata), bodies, debugDirectoryBuilder: directory).Serialize(image);
        return new(assembly, image.ToImmutableArray(), pdb);
    }
}
