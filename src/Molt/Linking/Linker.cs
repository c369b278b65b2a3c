using System.Collections.Immutable;
using System.Reflection.Metadata;
using Molt.Linking.Dispatch;
using Molt.Linking.Interfaces;
using Molt.Linking.Planning;
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
    /// <param name="dispatch">Where virtual calls have to be told where to go.</param>
    /// <exception cref="LinkException">The edit is of a kind that cannot be linked.</exception>
    public Patch Link(Delta delta, Definitions definitions, Placements placements, int edit, DispatchPlan dispatch)
    {
        var reader = new DeltaReader(delta, definitions);
        var planner = new Planner(reader, placements, edit, dispatch);
        planner.Plan();
        var context = new LinkContext(reader, new DeltaSymbols(delta), reader.Definitions, planner.Placements, assemblies);
        var shape = WriteShape(planner, context, edit);
        var after = shape is null ? planner.Placements : planner.Placements with
        {
            Shapes = planner.Placements.Shapes.Add(shape.Assembly, new ScriptImage(shape.Image)),
        };
        var (bodies, publications, onCopies) = WriteBodies(planner.NewBodies, planner.Dispatchers, context with { Placements = after }, edit);
        return new Patch
        {
            Shape = shape,
            Bodies = bodies,
            Publications = publications,
            OnCopies = onCopies,
            Definitions = reader.Definitions,
            Placements = after,
            Deserted = [.. planner.Deserted],
            Interfaces = [.. dispatch.Interfaces.Select(set => new PublishedInterfaces(set.Class, after.LateInterfaces[set.Class]))],
        };
    }

    private static WrittenImage? WriteShape(Planner planner, LinkContext context, int edit) =>
        planner.ShapeTypes.Count == 0 ? null : new ImageWriter(ScriptAssemblyNames.Shape(edit), context).Write(planner.ShapeTypes);

    private static (WrittenImage?, ImmutableArray<Publication>, ImmutableArray<MethodReference> OnCopies) WriteBodies(
        List<(MethodDefinitionHandle Method, MethodReference Name)> methods, IReadOnlyList<DispatchEntry> dispatchers, LinkContext context, int edit)
    {
        if (methods.Count + dispatchers.Count == 0) return (null, [], []);
        var holders = new HolderPlans(context.Placements);
        var targets = new List<(BodyTarget Target, TypePlan Holder, MethodPlan Plan, MethodReference Name)>();
        foreach (var (method, name) in methods)
        {
            var target = BodyTarget.Find(context.Placements, name);
            var holder = holders.Of(target.Type);
            targets.Add((target, holder, holder.Add(target.Plan(new DeltaBody(method, ArgumentShift: 1, ChecksThis: false))), name));
        }
        foreach (var entry in dispatchers)
        {
            var target = BodyTarget.Find(context.Placements, entry);
            var holder = holders.Of(target.Type);
            var plan = holder.Add(target.Plan(entry, context.Placements));
            targets.Add((target, holder, plan, target.Image.Method(target.Method)));
        }
        var image = new ImageWriter(ScriptAssemblyNames.Body(edit), context).Write(holders.Types);
        var rows = Rows(holders.Types);
        return (image, [.. targets.Select(entry => entry.Target.Publish(rows[(entry.Holder, entry.Plan.Key)]))], [.. targets.Where(entry => entry.Target.PassesCopy).Select(entry => entry.Name)]);
    }

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
