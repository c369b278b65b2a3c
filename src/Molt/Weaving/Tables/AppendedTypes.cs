using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Model;
using Molt.Weaving.Bodies;
using Molt.Weaving.FirstRuns;
using Molt.Weaving.Lanes;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Tables;

/// <summary>Writes the slot holder and the delegate types behind everything that the source has.</summary>
internal sealed class AppendedTypes(HeapCopy heaps, RuntimeReferences references, BodyWriter bodies, FirstRunTypes runs)
{
    private const TypeAttributes Holder = TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit;

    private const MethodAttributes Constructor = MethodAttributes.Public | MethodAttributes.HideBySig
        | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;

    private const MethodAttributes Invoke = MethodAttributes.Public | MethodAttributes.HideBySig
        | MethodAttributes.NewSlot | MethodAttributes.Virtual;

    private const MethodAttributes Detour = MethodAttributes.Assembly | MethodAttributes.Static | MethodAttributes.HideBySig;

    // Optimized at once, and so not inlined, and ending with a jump, so that it is in no stack. A method that is marked
    // as never to be inlined would stay on it: the runtime takes the mark for the wish to be seen there.
    private const MethodImplAttributes DetourImplementation = MethodImplAttributes.AggressiveOptimization;

    private readonly MetadataBuilder target = heaps.Target;

    public void AddSlots(Slots slots, IReadOnlyList<DelegateType> delegates)
    {
        AddType(Holder, SlotNames.Holder, references.Object);
        foreach (var slot in slots.Fields) AddField(slot.Name, slot.Signature);
        var constructor = ConstructorSignature();
        foreach (var type in delegates) Add(type, constructor);
        AddNumbers(SlotNames.Versions, slots.Detoured.Select(method => SlotNames.VersionOf(method.Detour!.Method)));
        AddType(Holder, SlotNames.Detours, references.Object);
        foreach (var method in slots.Detoured) AddDetour(method);
        runs.Add();
    }

    /// <summary>In an image of new bodies, which has no slots: the structs of first runs.</summary>
    public void AddRuns() => runs.Add();

    /// <summary>Behind the slots, if there are any: what closes fast lanes, and what they call.</summary>
    public void AddLanes(LaneBodies lanes)
    {
        if (lanes.Plans.Count == 0) return;
        AddNumbers(SlotNames.Lanes, lanes.Plans.Select(plan => SlotNames.LaneOf(plan.Method)));
        AddType(Holder, SlotNames.Twins, references.Object);
        var constructors = lanes.StandIns.Select(standIn => standIn.Constructors.Select(constructor => bodies.WriteConstructor(standIn, constructor)).ToList()).ToList();
        for (var number = 0; number < lanes.Twins.All.Count; number++) AddTwin(lanes.Twins.All[number]);
        for (var number = 0; number < constructors.Count; number++) AddStandIn(lanes.StandIns[number], number, constructors[number]);
        references.AllowOwnMembers();
    }

    private void AddStandIn(StandIn standIn, int number, List<int> constructors)
    {
        AddType(TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit, SlotNames.StandInOf(number), references.Object);
        foreach (var field in standIn.Fields)
            target.AddFieldDefinition(FieldAttributes.Assembly, target.GetOrAddString(standIn.NameOf(field)), heaps.Copy(heaps.Source.GetFieldDefinition(field).Signature));
        for (var index = 0; index < constructors.Count; index++)
            target.AddMethodDefinition(Constructor, MethodImplAttributes.AggressiveInlining, target.GetOrAddString(".ctor"),
                heaps.Copy(heaps.Source.GetMethodDefinition(standIn.Constructors[index].Method).Signature), constructors[index], NextParameter);
    }

    private void Add(DelegateType type, BlobHandle constructor)
    {
        AddType(TypeAttributes.Sealed, type.Name, references.MulticastDelegate);
        AddMethod(Constructor, ".ctor", constructor);
        AddMethod(Invoke, "Invoke", type.Signature);
    }

    // In a class of their own: the runtime takes 65,535 fields a class, and large images have more than half as many methods.
    private void AddNumbers(string holder, IEnumerable<string> names)
    {
        AddType(Holder, holder, references.Object);
        var blob = new BlobBuilder();
        new BlobEncoder(blob).Field().Type().Int32();
        var signature = target.GetOrAddBlob(blob);
        foreach (var name in names) AddField(name, signature);
    }

    private void AddField(string name, BlobHandle signature) =>
        target.AddFieldDefinition(FieldAttributes.Assembly | FieldAttributes.Static, target.GetOrAddString(name), signature);

    private void AddDetour(WovenMethod method) => target.AddMethodDefinition(
        Detour, DetourImplementation, target.GetOrAddString(SlotNames.DetourOf(method.Detour!.Number)), method.Detour.Signature,
        bodies.WriteDetour(method), NextParameter);

    // Always inlined, as what is as small is in any optimized build.
    private void AddTwin(LeafTwin twin) => target.AddMethodDefinition(Detour, MethodImplAttributes.AggressiveInlining,
        target.GetOrAddString(twin.Name), twin.Signature, bodies.WriteTwin(twin), NextParameter);

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
