using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Molt.Tests.Weaving;

/// <summary>Writes the raw rows of a metadata table, with heap columns resolved and row columns as they are.</summary>
internal sealed class TableText(MetadataReader reader)
{
    public IEnumerable<string> Rows(TableIndex table)
    {
        for (var row = 1; row <= reader.GetTableRowCount(table); row++) yield return Row(table, row);
    }

    private string Row(TableIndex table, int row) => table switch
    {
        TableIndex.Module => Of(reader.GetModuleDefinition()),
        TableIndex.Assembly => Of(reader.GetAssemblyDefinition()),
        TableIndex.TypeRef => Of(reader.GetTypeReference(MetadataTokens.TypeReferenceHandle(row))),
        TableIndex.TypeDef => Of(reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row))),
        TableIndex.Field => Of(reader.GetFieldDefinition(MetadataTokens.FieldDefinitionHandle(row))),
        TableIndex.MethodDef => Of(reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(row))),
        TableIndex.Param => Of(reader.GetParameter(MetadataTokens.ParameterHandle(row))),
        TableIndex.MemberRef => Of(reader.GetMemberReference(MetadataTokens.MemberReferenceHandle(row))),
        TableIndex.Constant => Of(reader.GetConstant(MetadataTokens.ConstantHandle(row))),
        TableIndex.Event => Of(reader.GetEventDefinition(MetadataTokens.EventDefinitionHandle(row))),
        TableIndex.Property => Of(reader.GetPropertyDefinition(MetadataTokens.PropertyDefinitionHandle(row))),
        TableIndex.MethodImpl => Of(reader.GetMethodImplementation(MetadataTokens.MethodImplementationHandle(row))),
        TableIndex.InterfaceImpl => Token(reader.GetInterfaceImplementation(MetadataTokens.InterfaceImplementationHandle(row)).Interface),
        TableIndex.ModuleRef => Text(reader.GetModuleReference(MetadataTokens.ModuleReferenceHandle(row)).Name),
        TableIndex.StandAloneSig => Text(reader.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row)).Signature),
        TableIndex.TypeSpec => Text(reader.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).Signature),
        TableIndex.MethodSpec => Of(reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row))),
        TableIndex.AssemblyRef => Of(reader.GetAssemblyReference(MetadataTokens.AssemblyReferenceHandle(row))),
        TableIndex.ManifestResource => Of(reader.GetManifestResource(MetadataTokens.ManifestResourceHandle(row))),
        _ => throw new ArgumentOutOfRangeException(nameof(table)),
    };

    private string Of(ModuleDefinition row) => $"{Text(row.Name)} {reader.GetGuid(row.Mvid)}";

    private string Of(AssemblyDefinition row) =>
        $"{Text(row.Name)} {row.Version} {Text(row.Culture)} {Text(row.PublicKey)} {row.Flags} {row.HashAlgorithm}";

    private string Of(TypeReference row) => $"{Token(row.ResolutionScope)} {Text(row.Namespace)}.{Text(row.Name)}";

    // The base type is what weaving changes on purpose; fields, methods, layout and declaring type must stay.
    private string Of(TypeDefinition row) =>
        $"{Text(row.Namespace)}.{Text(row.Name)} {row.Attributes} {Token(row.GetDeclaringType())} {row.GetLayout().Size} {row.GetLayout().PackingSize} "
        + $"{Tokens(row.GetFields().Select(one => (EntityHandle)one))} {Tokens(row.GetMethods().Select(one => (EntityHandle)one))} "
        + $"{Tokens(row.GetProperties().Select(one => (EntityHandle)one))} {Tokens(row.GetEvents().Select(one => (EntityHandle)one))} "
        + $"{Tokens(row.GetInterfaceImplementations().Select(one => (EntityHandle)one))}";

    // Static fields become writable, and the private ones of state machines can be read by the structs beside them.
    private string Of(FieldDefinition row) =>
        $"{Text(row.Name)} {Text(row.Signature)} {row.Attributes & ~Changed(reader.GetString(row.Name))} {row.GetOffset()} "
        + $"{Text(row.GetMarshallingDescriptor())} {row.GetRelativeVirtualAddress() == 0}";

    private static System.Reflection.FieldAttributes Changed(string name) => System.Reflection.FieldAttributes.InitOnly
        | (name.StartsWith('<') ? System.Reflection.FieldAttributes.FieldAccessMask : 0);

    // Whether a method is inlined is said anew.
    private const System.Reflection.MethodImplAttributes Inlining = System.Reflection.MethodImplAttributes.AggressiveInlining | System.Reflection.MethodImplAttributes.NoInlining;

    private string Of(MethodDefinition row) =>
        $"{Text(row.Name)} {Text(row.Signature)} {row.Attributes} {row.ImplAttributes & ~Inlining} "
        + $"{row.RelativeVirtualAddress == 0} {Tokens(row.GetParameters().Select(one => (EntityHandle)one))} "
        + $"{Text(row.GetImport().Name)} {row.GetImport().Attributes} {Token(row.GetImport().Module)}";

    private string Of(Parameter row) => $"{Text(row.Name)} {row.Attributes} {row.SequenceNumber} {Text(row.GetMarshallingDescriptor())}";

    private string Of(MemberReference row) => $"{Token(row.Parent)} {Text(row.Name)} {Text(row.Signature)}";

    private string Of(Constant row) => $"{Token(row.Parent)} {row.TypeCode} {Text(row.Value)}";

    private string Of(EventDefinition row) =>
        $"{Text(row.Name)} {row.Attributes} {Token(row.Type)} {Token(row.GetAccessors().Adder)} {Token(row.GetAccessors().Remover)}";

    private string Of(PropertyDefinition row) =>
        $"{Text(row.Name)} {row.Attributes} {Text(row.Signature)} {Token(row.GetAccessors().Getter)} {Token(row.GetAccessors().Setter)}";

    private static string Of(MethodImplementation row) => $"{Token(row.Type)} {Token(row.MethodBody)} {Token(row.MethodDeclaration)}";

    private string Of(MethodSpecification row) => $"{Token(row.Method)} {Text(row.Signature)}";

    private string Of(AssemblyReference row) => $"{Text(row.Name)} {row.Version} {Text(row.PublicKeyOrToken)} {row.Flags}";

    private string Of(ManifestResource row) => $"{Text(row.Name)} {row.Attributes} {row.Offset} {Token(row.Implementation)}";

    private string Text(StringHandle handle) => reader.GetString(handle);

    private string Text(BlobHandle handle) => Convert.ToHexString(reader.GetBlobBytes(handle));

    private static string Token(EntityHandle handle) => handle.IsNil ? "-" : MetadataTokens.GetToken(handle).ToString("x8");

    private static string Tokens(IEnumerable<EntityHandle> handles) => string.Join(',', handles.Select(Token));
}
