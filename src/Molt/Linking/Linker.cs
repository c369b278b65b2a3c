using System.Reflection.Metadata;
using Molt.Images;
using Molt.Linking.Fields;
using Molt.Linking.Interfaces;
using Molt.Linking.Planning;
using Molt.Linking.Shortcutting;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;
using Molt.Model;

namespace Molt.Linking;

/// <summary>
/// Turns a delta into images that the runtime can load: its new types and late members into a shape image, its new bodies into a
/// body image of static methods, which are published through the slots of the methods they belong to.
/// </summary>
internal sealed class Linker(AssemblyReferences assemblies)
{
    /// <param name="delta">What the compiler's emitter wrote.</param>
    /// <param name="definitions">What its tokens stand for, up to now.</param>
    /// <param name="placements">Where the scripts' types and members are, up to now.</param>
    /// <param name="edit">The edit's number, for the names of its assemblies.</param>
    /// <param name="edits">What it does to members beyond what the delta says.</param>
    /// <exception cref="LinkException">The edit is of a kind that cannot be linked.</exception>
    public Patch Link(Delta delta, Definitions definitions, Placements placements, int edit, MemberEdits edits)
    {
        var (planner, context, patch) = Plan(delta, definitions, placements, edit, edits);
        patch = patch with { Placements = patch.Placements with { UsedFields = planner.UsedFields } };
        return WriteBodies(planner, context with { Placements = patch.Placements }, patch, edit);
    }

    /// <summary>Links only what a delta defines: the bodies in it are those that run already.</summary>
    /// <inheritdoc cref="Link"/>
    public Patch LinkShape(Delta delta, Definitions definitions, Placements placements, int edit) =>
        Plan(delta, definitions, placements, edit, MemberEdits.None, isShapeOnly: true).Patch;

    private (Planner Planner, LinkContext Context, Patch Patch) Plan(
        Delta delta, Definitions definitions, Placements placements, int edit, MemberEdits edits, bool isShapeOnly = false)
    {
        var (reader, symbols) = (new DeltaReader(delta, definitions), new DeltaSymbols(delta));
        var planner = new Planner(reader, symbols, placements, edit, edits) { IsShapeOnly = isShapeOnly };
        planner.Plan();
        var context = new LinkContext(reader, symbols, reader.Definitions, planner.Placements, assemblies);
        var shape = WriteShape(planner, context, edit);
        var after = shape is null ? planner.Placements : planner.Placements with
        {
            Shapes = planner.Placements.Shapes.Add(shape.Assembly, new ScriptImage(shape.Image).Knowing(planner.Placements.Former)),
        };
        return (planner, context, new Patch
        {
            Edit = edit,
            Shape = shape,
            Returned = [.. planner.Fields.Returned],
            Valueless = [.. planner.Fields.Valueless],
            Captured = [.. planner.Fields.Captured.DistinctBy(field => Placements.Key(field.Parent.Definition!, field.Key))],
            Definitions = reader.Definitions,
            Placements = after,
            Deserted = [.. planner.Followers.Deserted, .. planner.ThisGuards.Begun],
            Succeeded = [.. planner.Followers.Succeeded],
            SucceededInPart = [.. planner.Followers.SucceededInPart],
            Interfaces = [.. edits.Dispatch.Interfaces.Select(set => new PublishedInterfaces(set.Class, after.LateInterfaces[set.Class]))],
        });
    }

    private static WrittenImage? WriteShape(Planner planner, LinkContext context, int edit) =>
        planner.ShapeTypes.Count == 0 ? null : new ImageWriter(ScriptAssemblyNames.Shape(edit), context).Write(planner.ShapeTypes);

    private static Patch WriteBodies(Planner planner, LinkContext context, Patch patch, int edit)
    {
        if (planner.NewBodies.Count + planner.Dispatchers.Count + planner.Fields.Statics.Arrivals.Count == 0) return patch;
        var holders = new HolderPlans(context.Placements);
        var targets = new List<(BodyTarget Target, TypePlan Holder, MethodPlan Plan, MethodReference Name)>();
        var earlier = new Dictionary<MethodPlan, MethodPlan>(ReferenceEqualityComparer.Instance);
        var (shortcuts, traced) = (new Shortcuts(edit), new TracedBodies(holders));
        foreach (var body in planner.NewBodies)
        {
            var target = BodyTarget.Find(context.Placements, body.Name);
            var (home, plan) = traced.Add(target.Type, target.Plan(body.Body ?? planner.WholeBody(body, target)), AuthoredMethods.Of(target, body.Name));
            targets.Add((target, home, plan, body.Name));
            planner.Guards!.Ask(body.Name, home, plan);
            if (body.Body is null && planner.ThisGuards.IsAsking(body.Name)) earlier.Add(plan, home.Add(target.Former() is var born ? born with { Name = $"{plan.Name}$earlier" } : born));
        }
        foreach (var (target, holder, plan, _) in targets) shortcuts.Add(target, holder, plan);
        var cached = new HashSet<MethodPlan>(ReferenceEqualityComparer.Instance);
        foreach (var entry in planner.Dispatchers)
        {
            var target = BodyTarget.Find(context.Placements, entry);
            var holder = holders.Of(target.Type);
            targets.Add((target, holder, holder.Add(target.Plan(entry, context.Placements)), target.Image.Method(target.Method)));
            if (target.HasCache(entry)) cached.Add(targets[^1].Plan);
        }
        var published = targets.Select(entry => new PatchableMethod(entry.Target.Image.AssemblyName, entry.Target.Method)).ToHashSet();
        var leaves = new BornLeaves(context, holders, shortcuts, published);
        foreach (var body in planner.NewBodies.Where(body => body.Body is null)) leaves.AddFor(body.Method);
        var initializers = planner.Fields.Statics.Arrivals.GroupBy(arrival => arrival.Field.Parent.Definition!)
            .SelectMany(statics => PlanInitializers(holders.Of(statics.Key), ScriptAssemblyNames.Body(edit), [.. statics])).ToList();
        var guards = planner.Guards!.Plan(holders);
        var upcoming = UpcomingCode.Plan(planner, context, holders, ScriptAssemblyNames.Body(edit));
        var gates = new Gates(planner.Before, edit);
        foreach (var (entry, body) in targets.Select((entry, index) => (entry, index < planner.NewBodies.Count ? planner.NewBodies[index] : null)).Where(_ => upcoming.IsNeeded))
            gates.Add(entry.Target, entry.Holder, entry.Plan, body is { Body: null } ? upcoming.All.GetValueOrDefault(UpcomingCode.KeyOf(body)) : null);
        var writer = new ImageWriter(ScriptAssemblyNames.Body(edit), context with { Shortcuts = shortcuts.All, Upcoming = upcoming.Called, Initializing = initializers.ToDictionary(entry => Placements.Key(entry.Field.Parent.Definition!, entry.Field.Key), entry => entry.All) });
        var image = writer.Write(holders.Types);
        var rows = Rows(holders.Types);
        return patch with
        {
            Bodies = image,
            Placements = patch.Placements with { Patched = patch.Placements.Patched.Union(published) },
            Publications = [.. targets.Select(entry => entry.Target.Publish(rows[(entry.Holder, entry.Plan.Key)], entry.Name) with
            {
                HasCache = cached.Contains(entry.Plan),
                Earlier = earlier.TryGetValue(entry.Plan, out var born) ? rows[(entry.Holder, born.Key)] : default,
                ComesFirst = !shortcuts.Cover(entry.Target),
                IsFirstAccess = entry.Name.Name.EndsWith(GeneratedNames.Initializer, StringComparison.Ordinal) || Marks.IsHook(context.Placements, entry.Name),
                Gate = gates.Of(entry.Plan) is { } gate ? new(rows[(entry.Holder, gate.Gate.Key)], rows[(entry.Holder, gate.Former.Key)]) : null,
            })],
            Machines = planner.Guards.Machines,
            Guarded = [.. guards.Select(guard => guard.Machine with { Former = [.. guard.Former.Select(former => Former(former.Target, rows[(former.Holder, former.Copy.Key)]))] })],
            Initializers = [.. initializers.Select(entry => new StaticInitializer(entry.Field, rows[(entry.Holder, MemberKeys.Method(entry.All.Name, entry.All.Signature))]))],
            OnCopies = [.. targets.Where(entry => entry.Target.PassesCopy).Select(entry => entry.Name)],
        };
    }

    private static IEnumerable<(FieldReference Field, TypePlan Holder, MethodReference All)> PlanInitializers(TypePlan holder, string assembly, IReadOnlyList<StaticArrival> statics)
    {
        var all = StaticInitializers.PlanClass(holder, assembly, [.. statics.Select(arrival => holder.Add(StaticInitializers.Plan(arrival)))]);
        return statics.Select(arrival => (arrival.Field, holder, all));
    }

    private static FormerMethod Former(BodyTarget target, MethodDefinitionHandle copy) =>
        new(string.Intern(target.Image.Method(target.Method).Name), new(target.Image.AssemblyName, target.Method), copy);

    /// <summary>The rows that methods get when types are written in order.</summary>
    private static Dictionary<(TypePlan, string), MethodDefinitionHandle> Rows(IReadOnlyList<TypePlan> types)
    {
        var rows = new Dictionary<(TypePlan, string), MethodDefinitionHandle>();
        foreach (var type in types)
        {
            foreach (var method in type.Methods)
                rows[(type, method.Key)] = System.Reflection.Metadata.Ecma335.MetadataTokens.MethodDefinitionHandle(rows.Count + 1);
        }
        return rows;
    }
}
