using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Bodies;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Tables;

/// <summary>Copies methods, their parameters and their bodies, row for row.</summary>
internal sealed class MethodTables(SourceImage image, HeapCopy heaps, BodyWriter bodies, Slots slots)
{
    private readonly MetadataReader source = heaps.Source;
    private readonly MetadataBuilder target = heaps.Target;
    private readonly Inlining inlining = new(image);

    // A method's parameters begin behind those of the method before, also when it has none.
    public void Copy()
    {
        var parameter = 1;
        foreach (var handle in source.MethodDefinitions)
        {
            var method = source.GetMethodDefinition(handle);
            Copy(handle, method, MetadataTokens.ParameterHandle(parameter));
            parameter += method.GetParameters().Count;
        }

        for (var row = 1; row <= source.GetTableRowCount(TableIndex.Param); row++) Copy(MetadataTokens.ParameterHandle(row));
    }

    private void Copy(MethodDefinitionHandle handle, MethodDefinition method, ParameterHandle parameters)
    {
        var implementation = slots[handle] is null ? method.ImplAttributes : inlining.AttributesOf(method);
        target.AddMethodDefinition(method.Attributes, implementation, heaps.Copy(method.Name), heaps.Copy(method.Signature),
            bodies.Write(handle, method.RelativeVirtualAddress), parameters);
        if ((method.Attributes & MethodAttributes.PinvokeImpl) != 0) CopyImport(handle, method.GetImport());
    }

    private void CopyImport(MethodDefinitionHandle method, MethodImport import)
    {
        if (!import.Module.IsNil) target.AddMethodImport(method, import.Attributes, heaps.Copy(import.Name), import.Module);
    }

    private void Copy(ParameterHandle handle)
    {
        var parameter = source.GetParameter(handle);
        target.AddParameter(parameter.Attributes, heaps.Copy(parameter.Name), parameter.SequenceNumber);
        if ((parameter.Attributes & ParameterAttributes.HasFieldMarshal) != 0)
            target.AddMarshallingDescriptor(handle, heaps.Copy(parameter.GetMarshallingDescriptor()));
    }
}
