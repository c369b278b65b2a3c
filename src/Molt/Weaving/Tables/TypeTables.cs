using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Tables;

/// <summary>Copies type definitions and what is said about whole types, row for row.</summary>
internal sealed class TypeTables(HeapCopy heaps, BaseTypes bases)
{
    private readonly MetadataReader source = heaps.Source;
    private readonly MetadataBuilder target = heaps.Target;

    public void Copy()
    {
        CopyDefinitions();
        foreach (var handle in source.TypeDefinitions) CopyDetails(handle, source.GetTypeDefinition(handle));
        CopyMethodImplementations();
    }

    // A type's members begin behind those of the type before, also when it has none.
    private void CopyDefinitions()
    {
        var (field, method) = (1, 1);
        foreach (var type in source.TypeDefinitions.Select(source.GetTypeDefinition))
        {
            target.AddTypeDefinition(type.Attributes, heaps.Copy(type.Namespace), heaps.Copy(type.Name), bases.Of(type),
                MetadataTokens.FieldDefinitionHandle(field), MetadataTokens.MethodDefinitionHandle(method));
            field += type.GetFields().Count;
            method += type.GetMethods().Count;
        }
    }

    private void CopyDetails(TypeDefinitionHandle handle, TypeDefinition type)
    {
        foreach (var implementation in type.GetInterfaceImplementations())
            target.AddInterfaceImplementation(handle, source.GetInterfaceImplementation(implementation).Interface);
        if (type.IsNested) target.AddNestedType(handle, type.GetDeclaringType());
        var layout = type.GetLayout();
        if (!layout.IsDefault) target.AddTypeLayout(handle, (ushort)layout.PackingSize, (uint)layout.Size);
    }

    private void CopyMethodImplementations()
    {
        for (var row = 1; row <= source.GetTableRowCount(TableIndex.MethodImpl); row++)
        {
            var implementation = source.GetMethodImplementation(MetadataTokens.MethodImplementationHandle(row));
            target.AddMethodImplementation(implementation.Type, implementation.MethodBody, implementation.MethodDeclaration);
        }
    }
}
