using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Linking.Closures;
using Molt.Linking.Dispatch;
using Molt.Linking.Fields;
using Molt.Linking.Interfaces;
using Molt.Linking.Signatures;
using Molt.Linking.Suspending;
using Molt.Model;

namespace Molt.Linking.Planning;

/// <summary>
/// Decides what becomes of each definition in a delta: a new type, a late member, a new body for a member that exists (also for
/// one that was gone and has come back: its name finds it), or nothing.
/// </summary>
internal sealed class Planner
{
    private const MethodAttributes Late = MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig;

    private readonly DeltaReader delta;
    private readonly Placements before;
    private readonly NewTypePlans newTypes;
    private readonly string shape;
    private readonly HolderPlans shapes;
    private readonly HoistedFields hoisted;
    private readonly HashSet<TypeIdentity> born = [];
    private readonly List<MethodDefinitionHandle> constructors = [];
    private readonly int edit;
    private readonly ImmutableDictionary<string, ImmutableArray<GenericParameterPlan>> generics;
    private readonly MemberEdits edits;
    private readonly ForwardedCalls forwarded;
    private DispatchPlan dispatch;

    public Planner(DeltaReader delta, DeltaSymbols symbols, Placements before, int edit, MemberEdits edits)
    {
        (this.delta, this.before, this.edit) = (delta, before, edit);
        Placements = before;
        (dispatch, shape) = (edits.Dispatch, ScriptAssemblyNames.Shape(edit));
        (generics, this.edits) = (edits.Generics, edits);
        newTypes = new NewTypePlans(delta, generics);
        shapes = new HolderPlans(before);
        hoisted = new HoistedFields(delta, before);
        Fields = new FieldPlanner(delta, before, shapes, shape, edits.Fields, new InitializerSlices(delta, symbols, edits.Fields), hoisted) 
        {
            RenamedVariables = edits.RenamedVariables,
            Links = new LateLinks(before, () => Placements, hoisted, edits.Assigned),
        };
        ThisGuards = new ThisGuards(delta, before);
        forwarded = new ForwardedCalls(delta, before, hoisted, shapes, shape) { Placements = () => Placements, Waiting = edits.Waiting };
    }

    /// <summary>Whether the delta's bodies are those that run already.</summary>
    public bool IsShapeOnly { get; init; }

    public FieldPlanner Fields { get; }

    /// <summary>What becomes of those who hold a lambda or local function, or wait in it.</summary>
    public Followers Followers => field ??= new(delta, before, Fields, hoisted, forwarded) { IsShapeOnly = IsShapeOnly, After = () => Placements, Assigned = edits.Assigned };

    /// <summary>What becomes of held functions whose closures may lack <c>this</c>.</summary>
    public ThisGuards ThisGuards { get; }

    /// <summary>Where everything is before the edit.</summary>
    public Placements Before => before;

    /// <summary>What becomes of suspended calls; known once all is planned.</summary>
    public SuspensionGuards? Guards { get; private set; }

    /// <summary>Where everything is once the edit is live.</summary>
    public Placements Placements { get; private set; }

    /// <summary>The fields of state machines and closures that the code has a use for, once the edit's bodies run.</summary>
    public ImmutableDictionary<TypeIdentity, ImmutableArray<Signatures.FieldReference>> UsedFields =>
        before.UsedFields.SetItems(hoisted.UsedTypes.Select(type => KeyValuePair.Create(type, hoisted.Of(type).ToImmutableArray())));

    public IReadOnlyList<TypePlan> ShapeTypes => shapes.Types;

    /// <summary>Methods that exist and have a new body in the delta.</summary>
    public List<NewBody> NewBodies { get; } = [];

    /// <summary>Dispatchers that take the place of methods that exist.</summary>
    public IReadOnlyList<DispatchEntry> Dispatchers { get; private set; } = [];

    /// <summary>Methods that the edit adds to types that exist.</summary>
    public List<NewBody> Added { get; } = [];

    public void Plan()
    {
        PlanTypes();
        dispatch = new Trampolines(shapes, shape, () => Placements).Plan(dispatch);
        Placements = DispatchState.After(Placements, dispatch);
        Dispatchers = [.. dispatch.Entries.Where(entry => !entry.IsLate || Placements.LateMethods.ContainsKey(entry.Method))];
        Placements = Fields.PlanFinalizers(Fields.PlanUpgrades(Placements));
        Placements = new RenamedVariables(delta, before, edits, hoisted).Plan(Placements);
        foreach (var (member, owner) in delta.Log.Owners.OrderBy(pair => MetadataTokens.GetToken(pair.Key))) PlanMember(member, delta.Definition(owner));
        foreach (var (owner, plan) in newTypes.Properties()) if (born.Contains(delta.Definition(owner))) shapes.Of(delta.Definition(owner)).Properties.Add(plan);
        foreach (var (owner, plan) in newTypes.Events()) if (born.Contains(delta.Definition(owner))) shapes.Of(delta.Definition(owner)).Events.Add(plan);
        foreach (var handle in delta.Handles(TableIndex.MethodDef).Select(token => (MethodDefinitionHandle)token))
        {
            if (!delta.Log.Owners.ContainsKey(handle)) PlanMethod(handle, delta.MethodOf(handle).Parent.Definition!);
        }
        foreach (var handle in delta.Handles(TableIndex.Field).Select(token => (FieldDefinitionHandle)token)) PlanRetyped(handle);
        foreach (var constructor in constructors) Fields.Statics.PlanConstructor(constructor, delta.MethodOf(constructor).Parent.Definition!, Placements);
        foreach (var set in dispatch.Interfaces) PlanInterfaces(set);
        new BornDispatch(dispatch, () => Placements).Complete(born.Select(shapes.Of));
        // One that begins with many branches is published, too: the code that a late method is born with has no cache.
        Dispatchers = [.. Dispatchers, .. dispatch.Entries.Where(entry => DispatcherBody.UsesCache(entry) && Placements.LateMethods.ContainsKey(entry.Method)).Except(Dispatchers)];
        Placements = Followers.Plan(NewBodies, Placements);
        NewBodies.AddRange(Followers.Bodies);
        NewBodies.AddRange(forwarded.Bodies(() => Guards!));
        Placements = Fields.PlanReturned(Placements);
        Fields.Statics.PlanHolders();
        Fields.Republish(Placements);
        NewBodies.AddRange(Fields.Initializers);
        var refills = new Refills(delta, before, hoisted, shapes, shape) { Placements = () => Placements };
        refills.Plan(NewBodies, edits.Refilled);
        Guards = new SuspensionGuards(delta, before, NewBodies, refills, forwarded.Machines, edit);
        if (!IsShapeOnly) ThisGuards.Plan(NewBodies);
        Placements = Placements with
        {
            Guarded = Guards.Guarded, States = Guards.States, Refills = refills.All, ClosuresWithoutThis = ThisGuards.ClosuresWithoutThis, Asking = ThisGuards.Asking,
        };
    }

    /// <summary>A method's code in the delta, as the body of one that exists.</summary>
    public BodyPlan WholeBody(NewBody body, BodyTarget target) => new DeltaBody(body.Method, ArgumentShift: 1, ChecksThis: target.IsLate && body.Name.Signature.Header.IsInstance && !target.Owner.IsValueType)
    {
        Prologue = ClassInitialization.Before(Placements, target.IsLate ? body.Name : null, target.Owner, Marks.Check(Placements, body.Name, self: 1) ?? Guards!.Check(body.Name) ?? ThisGuards.Check(body.Name, target.BodySignature, () => Placements)),
        PrologueStack = ThisGuards.IsAsking(body.Name) ? EarlierCalls.DepthOf(target.BodySignature) : 0,
        Lock = target.IsLate ? LockOf(body.Method, target.Owner) : null,
        Kept = body.Name.Name == ".cctor" ? Fields.Statics.KeptOf(body.Method, body.Name.Parent.Definition!, Placements) : null,
    };

    /// <summary>The same for code that sees the edit's own code before it is published.</summary>
    public BodyPlan CopiedBody(NewBody body, LateOwner owner) =>
        new DeltaBody(body.Method, ArgumentShift: 0, ChecksThis: body.Name.Signature.Header.IsInstance && !owner.IsValueType)
        {
            Prologue = Marks.Check(Placements, body.Name, self: 0),
            Lock = LockOf(body.Method, owner),
            SeesNewCode = true,
        };

    private void PlanTypes()
    {
        var added = delta.Handles(TableIndex.TypeDef).Select(token => (TypeDefinitionHandle)token)
            .Where(handle => MetadataTokens.GetRowNumber(handle) > before.First.TypeRows && delta.Row(handle) > 0)
            .Where(handle => !before.Has(delta.Definition(handle)))
            .OrderBy(handle => Depth(delta.Definition(handle)));
        foreach (var handle in added)
        {
            var plan = newTypes.Type(handle);
            born.Add(plan.Identity);
            shapes.Add(plan);
            Placements = Placements with { Types = Placements.Types.Add(plan.Identity, shape) };
        }
    }

    private void PlanMember(EntityHandle member, TypeIdentity owner)
    {
        if (member.Kind == HandleKind.MethodDefinition) PlanMethod((MethodDefinitionHandle)member, owner);
        else PlanField((FieldDefinitionHandle)member, owner);
    }

    private void PlanMethod(MethodDefinitionHandle handle, TypeIdentity owner)
    {
        var name = delta.MethodOf(handle);
        if (name.IsForwarder) return;
        var key = Placements.Key(owner, name.Key);
        if (born.Contains(owner)) PlanBornMethod(handle, owner);
        else if (generics.ContainsKey(key)) PlanLateMethod(handle, name);
        else if (dispatch.Splits.Contains(key)) PlanOwn(handle, name, key);
        else if (Placements.LateMethods.ContainsKey(key) || (before.IsBornWith(owner, name.Key) && !dispatch.Rehoused.Contains(key))) PlanBody(handle);
        else PlanLateMethod(handle, name);
    }

    private void PlanBornMethod(MethodDefinitionHandle handle, TypeIdentity owner)
    {
        var method = newTypes.Method(handle);
        if (dispatch.OwnSlots.Contains(Placements.Key(owner, method.Key))) method = method with { Attributes = method.Attributes | MethodAttributes.NewSlot };
        shapes.Of(owner).Methods.Add(method);
    }

    private void PlanInterfaces(LateInterfaceSet set)
    {
        var placed = set.Interfaces.Select(late => Placed(set.Class, late)).ToImmutableArray();
        Placements = Placements with { LateInterfaces = Placements.LateInterfaces.SetItem(set.Class, placed) };
    }

    /// <summary>A class that takes an interface on again has it implemented already.</summary>
    private PlacedInterface Placed(TypeIdentity type, LateInterface late)
    {
        var key = PlacedInterface.Key(type, late.Interface);
        if (Placements.PlacedInterfaces.TryGetValue(key, out var known)) return known;
        var number = Placements.PlacedInterfaces.Count + 1;
        var name = new TypeIdentity(null, "", $"<{type.MetadataName.Replace('.', '_').Replace('+', '_')}>I{number}", null);
        shapes.Add(InterfacePlans.Plan(type, late, name, () => Placements));
        var placed = new PlacedInterface(shape, name, late.Text);
        Placements = Placements with { PlacedInterfaces = Placements.PlacedInterfaces.Add(key, placed) };
        return placed;
    }

    private void PlanBody(MethodDefinitionHandle handle)
    {
        var name = delta.MethodOf(handle);
        if (delta.Method(handle).RelativeVirtualAddress == 0) return;
        // Repeated, as it was, when a new method's lambdas join those that the type has.
        if (name.Name == ".ctor" && IsCompilerGenerated(name.Parent.Definition!)) return;
        if (DesertedBody.Is(delta, handle, name)) Followers.Deserted.Add(name);
        else NewBodies.Add(new(handle, name));
    }

    private void PlanLateMethod(MethodDefinitionHandle handle, MethodReference name)
    {
        var method = newTypes.Method(handle);
        var key = Placements.Key(name.Parent.Definition!, name.Key);
        var dispatcher = dispatch.Entry(key, isLate: true);
        if (method.Body is null && dispatcher is null) throw LinkRefusals.Bodiless(name);
        if (method.Name == ".cctor")
        {
            // The type is initialized, and what is initialized stays as it is, when it has one and gets another.
            if (edits.FirstConstructors.Contains(name.Parent.Definition!.MetadataName)) constructors.Add(handle);
            return;
        }
        if (dispatcher is null) Added.Add(new(handle, name));
        if (dispatcher is not null && method.Body is not null) PlanOwn(handle, name, key);
        var (holder, owner) = Holder(name);
        var body = LateBody(handle, name, method, owner);
        if (dispatcher is not null)
        {
            var code = new DispatcherBody(() => Placements, method.Signature, first: 0);
            body = body with { Body = code.Of(dispatcher.Branches, dispatcher.Otherwise) };
        }
        var late = !method.Signature.Header.IsInstance ? LateMemberPlans.OfClass(holder, body, owner)
            : method.Name == ".ctor" ? LateMemberPlans.Constructor(holder, body, owner)
            : owner.IsValueType ? LateMemberPlans.OfStruct(holder, body, owner)
            : LateMemberPlans.OfClass(holder, body, owner);
        Placements = Placements with { LateMethods = Placements.LateMethods.SetItem(key, late) };
    }

    /// <summary>Plans a place for a method's own code: a dispatcher has the one where it is called.</summary>
    private void PlanOwn(MethodDefinitionHandle handle, MethodReference name, string key)
    {
        var method = newTypes.Method(handle);
        if (method.Body is null) return;
        var (holder, owner) = Holder(name);
        var body = LateBody(handle, name, method, owner);
        var own = holder.Add(body with { Name = method.Name + "$own" });
        Placements = Placements with { Owns = Placements.Owns.SetItem(key, owner.Definition(own)) };
    }

    private (TypePlan Holder, LateOwner Owner) Holder(MethodReference name)
    {
        var type = (NamedSignature)name.Parent;
        var holder = shapes.Of(type.Identity);
        return (holder, new LateOwner(type, holder.Generics.Length, shape));
    }

    private MethodPlan LateBody(MethodDefinitionHandle handle, MethodReference name, MethodPlan method, LateOwner owner)
    {
        var isInstance = method.Signature.Header.IsInstance;
        return method with
        {
            Attributes = Late,
            Implementation = method.Implementation & ~MethodImplAttributes.Synchronized,
            Signature = isInstance ? Shapes.Prefixed(method.Signature, owner.This) : method.Signature,
            Parameters = isInstance ? LateParameters.WithThis(method.Parameters) : method.Parameters,
            Body = new DeltaBody(handle, ArgumentShift: 0, ChecksThis: isInstance && !owner.IsValueType)
            {
                Prologue = ClassInitialization.Before(Placements, name, owner, Marks.Check(Placements, name, self: 0)),
                Lock = LockOf(handle, owner),
            },
        };
    }

    /// <summary>The lock of a synchronized method's code, where it is not in the method itself: the runtime would lock the class that it is in.</summary>
    private LockPlan? LockOf(MethodDefinitionHandle handle, LateOwner owner)
    {
        if ((delta.Method(handle).ImplAttributes & MethodImplAttributes.Synchronized) == 0 || owner.IsValueType) return null;
        var signature = delta.MethodOf(handle).Signature;
        return new(signature.Header.IsInstance ? null : owner.Self, signature.ReturnType);
    }

    private void PlanField(FieldDefinitionHandle handle, TypeIdentity owner)
    {
        if (born.Contains(owner)) shapes.Of(owner).Fields.Add(newTypes.Field(handle));
        else Placements = Fields.Plan(handle, Placements);
    }

    /// <summary>A field of a type that stays, whose own type was replaced, or that was a constant, is another field to the runtime.</summary>
    private void PlanRetyped(FieldDefinitionHandle handle)
    {
        var field = delta.FieldOf(handle);
        if (delta.Log.Owners.ContainsKey(handle) || field.Parent.Definition is not { IsScript: true } owner || born.Contains(owner)) return;
        if (!Placements.LateStatics.ContainsKey(Placements.Key(owner, field.Key)) && !before.IsBornWith(owner, field, (delta.Field(handle).Attributes & System.Reflection.FieldAttributes.Static) != 0)) PlanField(handle, owner);
    }

    private static string KeyOf(MethodReference method) => Placements.Key(method.Parent.Definition!, method.Key);

    private static bool IsCompilerGenerated(TypeIdentity type) => GeneratedNames.IsClosureOrStateMachine(type.Name);

    private static int Depth(TypeIdentity type) => type.DeclaringType is { } declaring ? 1 + Depth(declaring) : 0;
}
