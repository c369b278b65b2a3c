using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Pdb;

/// <summary>Copies what source files import. Its blobs name other blobs by their place in the heap, so they are written anew.</summary>
internal sealed class ImportScopes(HeapCopy heaps)
{
    public void Copy()
    {
        foreach (var scope in heaps.Source.ImportScopes.Select(heaps.Source.GetImportScope))
            heaps.Target.AddImportScope(scope.Parent, scope.ImportsBlob.IsNil ? default : CopyImports(scope));
    }

    private BlobHandle CopyImports(ImportScope scope)
    {
        var blob = new BlobBuilder();
        foreach (var import in scope.GetImports()) Write(blob, import);
        return heaps.Target.GetOrAddBlob(blob);
    }

    // Alias, assembly, namespace, type: a kind of import has some of them, in this order (Portable PDB 1.0, imports blob).
    private void Write(BlobBuilder blob, ImportDefinition import)
    {
        blob.WriteCompressedInteger((int)import.Kind);
        if (!import.Alias.IsNil) WriteBlob(blob, import.Alias);
        if (!import.TargetAssembly.IsNil) blob.WriteCompressedInteger(MetadataTokens.GetRowNumber(import.TargetAssembly));
        if (NamesType(import.Kind)) blob.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(import.TargetType));
        else if (NamesNamespace(import.Kind)) WriteBlob(blob, import.TargetNamespace);
    }

    private static bool NamesType(ImportDefinitionKind kind) => kind is ImportDefinitionKind.ImportType or ImportDefinitionKind.AliasType;

    private static bool NamesNamespace(ImportDefinitionKind kind) =>
        kind is not (ImportDefinitionKind.ImportAssemblyReferenceAlias or ImportDefinitionKind.AliasAssemblyReference);

    private void WriteBlob(BlobBuilder blob, BlobHandle handle) =>
        blob.WriteCompressedInteger(MetadataTokens.GetHeapOffset(heaps.Copy(handle)));
}
