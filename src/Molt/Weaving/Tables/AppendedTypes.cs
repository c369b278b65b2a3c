using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Model;
using Molt.Weaving.Bodies;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Tables;

/// <summary>Writes the slot holder and the delegate types behind everything that the source has.</summary>
internal sealed class AppendedTypes(HeapCopy heaps, RuntimeReferences references, BodyWriter bodies)
{
    private const TypeAttributes Holder = TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit;

    private const MethodAttributes Constructor = MethodAttributes.Public | MethodAttributes.HideBySig
        | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;

    private const MethodAttributes Invoke = MethodAttributes.Public | MethodAttributes.HideBySig
        | MethodAttributes.NewSlot | MethodAttributes.Virtual;

    private const MethodAttributes Detour = MethodAttributes.Assembly | MethodAttributes.Static | MethodAttributes.HideBySig;

    // Optimized at once, so that it ends with a jump and is in no stack; where it cannot, stack traces leave out methods that are
    // marked to be inlined. They are not: the other mark wins.
    private const MethodImplAttributes DetourImplementation =
        MethodImplAttributes.NoInlining | MethodImplAttributes.AggressiveInlining | MethodImplAttributes.AggressiveOptimization;

    private readonly MetadataBuilder target = heaps.Target;

    public void Add(Slots slots, IReadOnlyList<DelegateType> delegates)
    {
        AddType(Holder, SlotNames.Holder, references.Object);
        foreach (var slot in slots.Fields)
            target.AddFieldDefinition(FieldAttributes.Assembly | FieldAttributes.Static, target.GetOrAddString(slot.Name), slot.Signature);
        var constructor = ConstructorSignature();
        foreach (var type in delegates) Add(type, constructor);
        AddType(Holder, SlotNames.Detours, references.Object);
        foreach (var method in slots.Detoured) AddDetour(method);
    }

    private void Add(DelegateType type, BlobHandle constructor)
    {
        AddType(TypeAttributes.Sealed, type.Name, references.MulticastDelegate);
        AddMethod(Constructor, ".ctor", constructor);
        AddMethod(Invoke, "Invoke", type.Signature);
    }

    private void AddDetour(WovenMethod method) => target.AddMethodDefinition(
        Detour, DetourImplementation, target.GetOrAddString(SlotNames.DetourOf(method.Detour!.Number)), method.Detour.Signature,
        bodies.WriteDetour(method), NextParameter);

    private ParameterHandle NextParameter => MetadataTokens.ParameterHandle(target.GetRowCount(TableIndex.Param) + 1);

    private void AddType(TypeAttributes attributes, string name, EntityHandle baseType) =>
        target.AddTypeDefinition(attributes, default, target.GetOrAddString(name), baseType,
            MetadataTokens.FieldDefinitionHandle(target.GetRowCount(TableIndex.Field) + 1),
            MetadataTokens.MethodDefinitionHandle(target.GetRowCount(TableIndex.MethodDef) + 1));

    private void AddMethod(MethodAttributes attributes, string name, BlobHandle signature) =>
        target.AddMethodDefinition(attributes, MethodImplAttributes.Runtime, target.GetOrAddString(name), signature, -1, NextParameter);

    private BlobHandle ConstructorSignature()
    {
        var blob = new BlobBuilder();
        new BlobEncoder(blob).MethodSignature(isInstanceMethod: true).Parameters(2, type => type.Void(), parameters =>
        {
            parameters.AddParameter().Type().Object();
            parameters.AddParameter().Type().IntPtr();
        });
        return target.GetOrAddBlob(blob);
    }
}
