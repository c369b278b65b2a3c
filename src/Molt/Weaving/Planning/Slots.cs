using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Model;
using Molt.Weaving.Lanes;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Planning;

/// <summary>Plans a slot, its delegate type and the way to it for each method that is woven.</summary>
internal sealed class Slots
{
    /// <summary>The classes of the slots, the versions and the detours.</summary>
    private const int Holders = 3;

    /// <summary>The classes of what closes lanes, and of twins.</summary>
    private const int HoldersOfLanes = 2;

    private readonly HeapCopy heaps;
    private readonly DelegateTypes delegates;
    private readonly RuntimeReferences references;
    private readonly MethodSelection selection;
    private readonly InvokeSignature signatures;
    private readonly GenericLinks links;
    private readonly ReceiverCopies copies;
    private readonly Detours detours;
    private readonly WovenMethod?[] methods;
    private readonly List<WovenMethod> detoured = [];
    private readonly List<Slot> fields = [];
    private readonly IReadOnlySet<MethodDefinitionHandle> bodies;
    private AppendedRows reserved;

    public Slots(SourceImage image, HeapCopy heaps, DelegateTypes delegates, RuntimeReferences references, AppendedLocals locals, IReadOnlySet<MethodDefinitionHandle> bodies)
    {
        (this.heaps, this.delegates, this.references, this.bodies) = (heaps, delegates, references, bodies);
        selection = new MethodSelection(heaps.Source);
        signatures = new InvokeSignature(heaps);
        links = new GenericLinks(heaps.Target, references);
        copies = new ReceiverCopies(image, heaps, locals);
        detours = new Detours(image, heaps, copies, locals);
        methods = new WovenMethod?[heaps.Source.MethodDefinitions.Count + 1];
    }

    /// <summary>The fields of the slot holder in the order of their rows.</summary>
    public IReadOnlyList<Slot> Fields => fields;

    /// <summary>The methods that have a detour, in the order of the detours.</summary>
    public IReadOnlyList<WovenMethod> Detoured => detoured;

    public WovenMethod? this[MethodDefinitionHandle method] => methods[MetadataTokens.GetRowNumber(method)];

    /// <summary>The row of a detour: behind the methods of the delegate types, once all are planned.</summary>
    public MethodDefinitionHandle RowOf(Detour detour) =>
        MetadataTokens.MethodDefinitionHandle(heaps.Source.MethodDefinitions.Count + delegates.MethodCount + detour.Number + 1);

    /// <summary>The row of a method's version: behind the slots, once all are planned.</summary>
    public FieldDefinitionHandle VersionOf(Detour detour) =>
        MetadataTokens.FieldDefinitionHandle(heaps.Source.FieldDefinitions.Count + fields.Count + detour.Number + 1);

    /// <summary>The row of the field that closes a body's fast lane: behind the versions.</summary>
    public FieldDefinitionHandle LaneOf(LanePlan plan) => MetadataTokens.FieldDefinitionHandle(
        Rows.Fields + plan.Number + 1);

    /// <summary>The first row behind the detours and all that comes behind them, once all are planned.</summary>
    public int FirstTwinRow => Rows.Methods + 1;

    /// <summary>The row of the first stand-in: behind the classes of lanes and of twins.</summary>
    public int FirstStandInRow => Rows.Types + HoldersOfLanes + 1;

    /// <summary>The rows up to the detours and, as far as it is reserved, what comes behind them; once all are planned.</summary>
    public AppendedRows Rows => new(
        heaps.Source.TypeDefinitions.Count + (bodies.Count == 0 ? Holders : 0) + delegates.All.Count + reserved.Types,
        heaps.Source.FieldDefinitions.Count + fields.Count + detoured.Count + reserved.Fields,
        heaps.Source.MethodDefinitions.Count + delegates.MethodCount + detoured.Count + reserved.Methods);

    /// <summary>Keeps rows behind the detours for others.</summary>
    public void Reserve(int types, int fields, int methods) =>
        reserved = new(reserved.Types + types, reserved.Fields + fields, reserved.Methods + methods);

    /// <summary>Whether a method is one that can be patched, or a body that a patch brings.</summary>
    public bool Include(MethodDefinitionHandle method) => this[method] is not null || bodies.Contains(method);

    public void Plan()
    {
        foreach (var handle in heaps.Source.TypeDefinitions)
        {
            var type = heaps.Source.GetTypeDefinition(handle);
            if (selection.Includes(type)) Plan(handle, type);
        }
    }

    private void Plan(TypeDefinitionHandle type, TypeDefinition definition)
    {
        foreach (var handle in definition.GetMethods())
        {
            var method = heaps.Source.GetMethodDefinition(handle);
            if (selection.Includes(definition, method)) methods[MetadataTokens.GetRowNumber(handle)] = Plan(type, handle, method);
        }
    }

    private WovenMethod Plan(TypeDefinitionHandle type, MethodDefinitionHandle handle, MethodDefinition method)
    {
        var ofType = heaps.Source.GetTypeDefinition(type).GetGenericParameters();
        GenericParameterHandle[] parameters = [.. ofType, .. method.GetGenericParameters()];
        var signature = signatures.Of(type, method, out var arguments);
        if (parameters.Length == 0) return PlanDetoured(type, handle, delegates.Shared(signature), arguments);
        var generic = delegates.Generic(signature, parameters, ofType.Count);
        return new WovenMethod(AddField(SlotNames.FieldOf(handle), references.GenericSlot), links.Invoke(generic))
        {
            ArgumentCount = arguments,
            Link = links.Link(generic),
            Copy = copies.Plan(type, handle, method),
        };
    }

    private WovenMethod PlanDetoured(TypeDefinitionHandle type, MethodDefinitionHandle handle, DelegateType called, int arguments)
    {
        var slot = AddField(SlotNames.FieldOf(handle), called.Type);
        var method = new WovenMethod(slot, called.Invoke) { ArgumentCount = arguments, Detour = detours.Plan(type, handle) };
        detoured.Add(method);
        return method;
    }

    private FieldDefinitionHandle AddField(string name, EntityHandle type)
    {
        var signature = new BlobBuilder();
        new BlobEncoder(signature).Field().Type().Type(type, isValueType: false);
        fields.Add(new Slot(name, heaps.Target.GetOrAddBlob(signature)));
        return MetadataTokens.FieldDefinitionHandle(heaps.Source.FieldDefinitions.Count + fields.Count);
    }
}

/// <summary>A static field of the slot holder.</summary>
internal readonly record struct Slot(string Name, BlobHandle Signature);
