using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Tables;

/// <summary>Copies the tables that name what is outside the image, and signatures that stand alone, row for row.</summary>
internal sealed class ReferenceTables(HeapCopy heaps)
{
    private readonly MetadataReader source = heaps.Source;
    private readonly MetadataBuilder target = heaps.Target;

    public void Copy()
    {
        CopyModule();
        if (source.IsAssembly) CopyAssembly();
        CopyAssemblyReferences();
        CopyModuleReferences();
        CopyTypeReferences();
        CopyMemberReferences();
        CopySignatures();
        CopyMethodSpecifications();
    }

    private void CopyModule()
    {
        var module = source.GetModuleDefinition();
        target.AddModule(module.Generation, heaps.Copy(module.Name), heaps.Copy(module.Mvid), heaps.Copy(module.GenerationId),
            heaps.Copy(module.BaseGenerationId));
    }

    private void CopyAssembly()
    {
        var assembly = source.GetAssemblyDefinition();
        target.AddAssembly(heaps.Copy(assembly.Name), assembly.Version, heaps.Copy(assembly.Culture),
            heaps.Copy(assembly.PublicKey), assembly.Flags, assembly.HashAlgorithm);
    }

    private void CopyAssemblyReferences()
    {
        foreach (var reference in source.AssemblyReferences.Select(source.GetAssemblyReference))
            target.AddAssemblyReference(heaps.Copy(reference.Name), reference.Version, heaps.Copy(reference.Culture),
                heaps.Copy(reference.PublicKeyOrToken), reference.Flags, heaps.Copy(reference.HashValue));
    }

    private void CopyModuleReferences()
    {
        for (var row = 1; row <= source.GetTableRowCount(TableIndex.ModuleRef); row++)
            target.AddModuleReference(heaps.Copy(source.GetModuleReference(MetadataTokens.ModuleReferenceHandle(row)).Name));
    }

    private void CopyTypeReferences()
    {
        foreach (var reference in source.TypeReferences.Select(source.GetTypeReference))
            target.AddTypeReference(reference.ResolutionScope, heaps.Copy(reference.Namespace), heaps.Copy(reference.Name));
    }

    private void CopyMemberReferences()
    {
        foreach (var reference in source.MemberReferences.Select(source.GetMemberReference))
            target.AddMemberReference(ParentOf(reference), heaps.Copy(reference.Name), heaps.Copy(reference.Signature));
    }

    // Copies of objects that have fields which were added later get these, too.
    private EntityHandle ParentOf(MemberReference reference) =>
        source.StringComparer.Equals(reference.Name, nameof(MemberwiseClone)) && SystemTypes.Is(source, reference.Parent, nameof(Object))
            ? RuntimeReferences.LiveObjectRow(source)
            : reference.Parent;

    private void CopySignatures()
    {
        for (var row = 1; row <= source.GetTableRowCount(TableIndex.StandAloneSig); row++)
            target.AddStandaloneSignature(
                heaps.Copy(source.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row)).Signature));
        for (var row = 1; row <= source.GetTableRowCount(TableIndex.TypeSpec); row++)
            target.AddTypeSpecification(
                heaps.Copy(source.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).Signature));
    }

    private void CopyMethodSpecifications()
    {
        for (var row = 1; row <= source.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var specification = source.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row));
            target.AddMethodSpecification(specification.Method, heaps.Copy(specification.Signature));
        }
    }
}
