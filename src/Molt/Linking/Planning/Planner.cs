using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Linking.Signatures;
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
    private readonly HashSet<TypeIdentity> born = [];

    public Planner(DeltaReader delta, DeltaSymbols symbols, Placements before, FieldEdits edits, int edit)
    {
        (this.delta, this.before, shape) = (delta, before, ScriptAssemblyNames.Shape(edit));
        newTypes = new NewTypePlans(delta);
        shapes = new HolderPlans(before);
        Fields = new FieldPlanner(delta, before, shapes, shape, edits, new InitializerSlices(delta, symbols, edits));
        Placements = before;
    }

    public FieldPlanner Fields { get; }

    /// <summary>Where everything is once the edit is live.</summary>
    public Placements Placements { get; private set; }

    public IReadOnlyList<TypePlan> ShapeTypes => shapes.Types;

    /// <summary>Methods that exist and have a new body in the delta.</summary>
    public List<NewBody> NewBodies { get; } = [];

    /// <summary>Methods that the edit adds to types that exist.</summary>
    public List<NewBody> Added { get; } = [];

    /// <summary>Methods of lambdas and local functions without a successor.</summary>
    public List<MethodReference> Deserted { get; } = [];

    public void Plan()
    {
        PlanTypes();
        Placements = Fields.PlanUpgrades(Placements);
        foreach (var (member, owner) in delta.Log.Owners.OrderBy(pair => MetadataTokens.GetToken(pair.Key))) PlanMember(member, delta.Definition(owner));
        foreach (var (owner, plan) in newTypes.Properties()) if (born.Contains(delta.Definition(owner))) shapes.Of(delta.Definition(owner)).Properties.Add(plan);
        foreach (var (owner, plan) in newTypes.Events()) if (born.Contains(delta.Definition(owner))) shapes.Of(delta.Definition(owner)).Events.Add(plan);
        foreach (var handle in delta.Handles(TableIndex.MethodDef).Select(token => (MethodDefinitionHandle)token))
        {
            if (!delta.Log.Owners.ContainsKey(handle)) PlanMethod(handle, delta.MethodOf(handle).Parent.Definition!);
        }
        Placements = Fields.PlanReturned(Placements);
        Fields.PlanHolders();
        Fields.Republish(Placements);
        NewBodies.AddRange(Fields.Initializers);
    }

    /// <summary>A method's code in the delta, as the body of one that exists.</summary>
    public BodyPlan WholeBody(NewBody body) => new DeltaBody(body.Method, ArgumentShift: 1, ChecksThis: false)
    {
        Prologue = UpgradeCalls.Check(Placements, body.Name, ArityOf(body.Name), self: 1),
        Kept = body.Name.Name == ".cctor" ? Fields.KeptOf(body.Method, body.Name.Parent.Definition!, Placements) : null,
    };

    /// <summary>The same for code that sees the edit's own code before it is published.</summary>
    public BodyPlan CopiedBody(NewBody body, LateOwner owner) =>
        new DeltaBody(body.Method, ArgumentShift: 0, ChecksThis: body.Name.Signature.Header.IsInstance && !owner.IsValueType)
        {
            Prologue = UpgradeCalls.Check(Placements, body.Name, owner.Arity, self: 0),
            SeesNewCode = true,
        };

    private int ArityOf(MethodReference method) => before.Home(method.Parent.Definition!) is var (image, handle) && !born.Contains(method.Parent.Definition!)
        ? image.Reader.GetTypeDefinition(handle).GetGenericParameters().Count
        : 0;

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
        if (born.Contains(owner)) PlanBornMethod(handle, name, owner);
        else if (before.LateMethods.ContainsKey(Placements.Key(owner, name.Key)) || before.IsBornWith(owner, name.Key)) PlanBody(handle);
        else PlanLateMethod(handle, name);
    }

    /// <summary>A virtual method that came late is called directly: a type that overrides it would never be asked.</summary>
    private void PlanBornMethod(MethodDefinitionHandle handle, MethodReference name, TypeIdentity owner)
    {
        var method = newTypes.Method(handle);
        var isOverride = (method.Attributes & (MethodAttributes.Virtual | MethodAttributes.NewSlot)) == MethodAttributes.Virtual;
        if (isOverride && ScriptBases(owner).Any(type => IsLate(type, name))) throw LinkRefusals.Override(name);
        shapes.Of(owner).Methods.Add(method);
    }

    private IEnumerable<TypeIdentity> ScriptBases(TypeIdentity type)
    {
        for (var parent = Parent(type); parent is { IsScript: true }; parent = Parent(parent)) yield return parent;
    }

    private TypeIdentity? Parent(TypeIdentity type)
    {
        if (born.Contains(type)) return shapes.Of(type).Parent?.Definition;
        var (image, handle) = before.Home(type);
        var parent = image.Reader.GetTypeDefinition(handle).BaseType;
        return parent.IsNil ? null : image.Type(parent).Definition;
    }

    // By name and number of parameters: those of a generic base may be written as its type parameters.
    private bool IsLate(TypeIdentity type, MethodReference name) => Placements.LateMethods
        .Where(late => late.Key.StartsWith($"{type}::", StringComparison.Ordinal)).Select(late => late.Value.Method)
        .Any(late => late.Name.TrimEnd('\'') == name.Name && late.Signature.ParameterTypes.Length == name.Signature.ParameterTypes.Length + 1);

    private void PlanBody(MethodDefinitionHandle handle)
    {
        var name = delta.MethodOf(handle);
        if (delta.Method(handle).RelativeVirtualAddress == 0) return;
        // Repeated, as it was, when a new method's lambdas join those that the type has.
        if (name.Name == ".ctor" && IsCompilerGenerated(name.Parent.Definition!)) return;
        if (DesertedBody.Is(delta, handle, name)) Deserted.Add(name);
        else NewBodies.Add(new(handle, name));
    }

    private void PlanLateMethod(MethodDefinitionHandle handle, MethodReference name)
    {
        var method = newTypes.Method(handle);
        if (method.Body is null) throw LinkRefusals.Bodiless(name);
        // The type is initialized, and what is initialized stays as it is: a static constructor that comes late never runs.
        if (method.Name == ".cctor") return;
        if (IsDispatched(method.Attributes)) throw LinkRefusals.Override(name);
        Added.Add(new(handle, name));
        var type = (NamedSignature)name.Parent;
        var holder = shapes.Of(type.Identity);
        var owner = new LateOwner(type, holder.Generics.Length, shape);
        var isInstance = method.Signature.Header.IsInstance;
        var body = method with
        {
            Attributes = Late,
            Signature = isInstance ? Shapes.Prefixed(method.Signature, owner.This) : method.Signature,
            Parameters = isInstance ? LateParameters.WithThis(method.Parameters) : method.Parameters,
            Body = new DeltaBody(handle, ArgumentShift: 0, ChecksThis: isInstance && !owner.IsValueType)
            {
                Prologue = UpgradeCalls.Check(Placements, name, holder.Generics.Length, self: 0),
            },
        };
        var late = !isInstance ? LateMemberPlans.OfClass(holder, body, owner)
            : method.Name == ".ctor" ? LateMemberPlans.Constructor(holder, body, owner)
            : owner.IsValueType ? LateMemberPlans.OfStruct(holder, body, owner)
            : LateMemberPlans.OfClass(holder, body, owner);
        Placements = Placements with { LateMethods = Placements.LateMethods.Add(Placements.Key(type.Identity, name.Key), late) };
    }

    private void PlanField(FieldDefinitionHandle handle, TypeIdentity owner)
    {
        if (born.Contains(owner)) shapes.Of(owner).Fields.Add(newTypes.Field(handle));
        else Placements = Fields.Plan(handle, Placements);
    }

    /// <summary>
    /// A virtual method of its own slot that nothing overrides yet is called like any other; an override, or the
    /// implementation of an interface's member, has to be found by callers that know nothing of it.
    /// </summary>
    private static bool IsDispatched(MethodAttributes attributes) => (attributes & MethodAttributes.Virtual) != 0
        && ((attributes & MethodAttributes.NewSlot) == 0 || (attributes & MethodAttributes.Final) != 0);

    private static bool IsCompilerGenerated(TypeIdentity type) => GeneratedNames.IsClosureOrStateMachine(type.Name);

    private static int Depth(TypeIdentity type) => type.DeclaringType is { } declaring ? 1 + Depth(declaring) : 0;
}
