using System.Collections.Immutable;
using System.Reflection;
using Molt.Images;
using Molt.Linking.Fields;

namespace Molt.Linking.Planning;

/// <summary>
/// Initializers of statics run before anything is published, and are to see the code of their own edit all the same, and the values of what else it initializes. They run copies
/// of the new bodies: they call them directly, and so do the copies; on all other ways <see cref="Gates"/> lead to them.
/// </summary>
internal sealed record UpcomingCode
{
    public static readonly UpcomingCode None = new();

    /// <summary>The copies of methods that can be called in place of them, by placement keys.</summary>
    public ImmutableDictionary<string, LateMethod> Called { get; private init; } = ImmutableDictionary<string, LateMethod>.Empty;

    /// <summary>All copies.</summary>
    public ImmutableDictionary<string, LateMethod> All { get; private init; } = ImmutableDictionary<string, LateMethod>.Empty;

    /// <summary>Whether there is an initializer that may run code of the scripts.</summary>
    public bool IsNeeded { get; private init; }

    /// <summary>Adds the copies to a body image in the making.</summary>
    /// <param name="planner">What the edit has.</param>
    /// <param name="context">Where everything is.</param>
    /// <param name="holders">The image.</param>
    /// <param name="assembly">The image's name.</param>
    public static UpcomingCode Plan(Planner planner, LinkContext context, HolderPlans holders, string assembly)
    {
        if (!planner.Fields.Statics.Arrivals.Any(arrival => arrival.Slices.Any(slice => InitializerReach.MayRunScripts(context.Delta!, slice)))) return None;
        var (called, all) = (None.Called.ToBuilder(), None.All.ToBuilder());
        foreach (var body in planner.NewBodies.Concat(planner.Added).Where(body => body.Body is null && body.Name.Name != ".cctor" && planner.Guards!.Check(body.Name) is null && !planner.ThisGuards.IsAsking(body.Name)))
        {
            var target = BodyTarget.Find(context.Placements, body.Name);
            var owner = target.Owner with { Shape = assembly };
            var plan = target.Copy(body.Name, planner.CopiedBody(body, owner));
            var holder = holders.Of(target.Type);
            var copy = body.Name.Name == ".ctor" ? LateMemberPlans.Constructor(holder, plan, owner) : LateMemberPlans.OfClass(holder, plan, owner);
            all[KeyOf(body)] = copy;
            if (IsCalledDirectly(context.Delta!, body)) called[KeyOf(body)] = copy;
        }
        return new() { Called = called.ToImmutable(), All = all.ToImmutable(), IsNeeded = true };
    }

    public static string KeyOf(NewBody body) => Placements.Key(body.Name.Parent.Definition!, body.Name.Key);

    private static bool IsCalledDirectly(DeltaReader delta, NewBody body) =>
        (delta.Method(body.Method).Attributes & MethodAttributes.Virtual) == 0 && !GeneratedNames.IsClosureOrStateMachine(body.Name.Parent.Definition!.Name);
}
