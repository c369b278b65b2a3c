using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Bodies;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Tables;

/// <summary>Writes the structs through which state machines are started.</summary>
internal sealed class StartTables(HeapCopy heaps, RuntimeReferences references, BodyWriter bodies)
{
    private const TypeAttributes Struct = TypeAttributes.Sealed | TypeAttributes.SequentialLayout | TypeAttributes.BeforeFieldInit;

    private const MethodAttributes Implementation = MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.NewSlot
        | MethodAttributes.Virtual | MethodAttributes.Final;

    private readonly MetadataBuilder target = heaps.Target;
    private int count;

    public void Add(AsyncStart start)
    {
        var field = MetadataTokens.FieldDefinitionHandle(target.GetRowCount(TableIndex.Field) + 1);
        var type = target.AddTypeDefinition(Struct, default, target.GetOrAddString($"<Molt>Start{++count}"), references.ValueType,
            field, MetadataTokens.MethodDefinitionHandle(target.GetRowCount(TableIndex.MethodDef) + 1));
        target.AddInterfaceImplementation(type, start.Interface);
        target.AddFieldDefinition(FieldAttributes.Public, target.GetOrAddString("Machine"), FieldSignature(start));
        foreach (var method in start.Methods) AddMethod(method, field);
    }

    private BlobHandle FieldSignature(AsyncStart start)
    {
        var blob = new BlobBuilder();
        new BlobEncoder(blob).Field().Type().Type(start.Machine, isValueType: false);
        return target.GetOrAddBlob(blob);
    }

    // Marked to be inlined, so that stack traces leave it out where it is not.
    private void AddMethod(MemberReferenceHandle declaration, FieldDefinitionHandle machine)
    {
        var method = heaps.Source.GetMemberReference(declaration);
        var signature = heaps.Source.GetBlobReader(method.Signature);
        signature.ReadSignatureHeader();
        target.AddMethodDefinition(Implementation, MethodImplAttributes.AggressiveInlining, heaps.Copy(method.Name), heaps.Copy(method.Signature),
            bodies.WriteForward(machine, declaration, signature.ReadCompressedInteger()),
            MetadataTokens.ParameterHandle(target.GetRowCount(TableIndex.Param) + 1));
    }
}
