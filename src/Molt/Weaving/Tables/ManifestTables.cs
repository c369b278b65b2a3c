namespace Molt.Weaving.Tables;

/// <summary>Copies the tables about what else belongs to the assembly: files, forwarded types, resources.</summary>
internal sealed class ManifestTables(HeapCopy heaps)
{
    public void Copy()
    {
        CopyFiles();
        CopyExportedTypes();
        CopyResources();
    }

    private void CopyFiles()
    {
        foreach (var file in heaps.Source.AssemblyFiles.Select(heaps.Source.GetAssemblyFile))
            heaps.Target.AddAssemblyFile(heaps.Copy(file.Name), heaps.Copy(file.HashValue), file.ContainsMetadata);
    }

    // The reader does not tell the type's row in the other module; it is a hint that the runtime can do without (II.22.14).
    private void CopyExportedTypes()
    {
        foreach (var type in heaps.Source.ExportedTypes.Select(heaps.Source.GetExportedType))
            heaps.Target.AddExportedType(type.Attributes, heaps.Copy(type.Namespace), heaps.Copy(type.Name), type.Implementation, 0);
    }

    private void CopyResources()
    {
        foreach (var resource in heaps.Source.ManifestResources.Select(heaps.Source.GetManifestResource))
            heaps.Target.AddManifestResource(resource.Attributes, heaps.Copy(resource.Name), resource.Implementation,
                (uint)resource.Offset);
    }
}
