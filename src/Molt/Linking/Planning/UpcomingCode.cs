using System.Collections.Immutable;
using System.Reflection;
using Molt.Images;

namespace Molt.Linking.Planning;

/// <summary>
/// Initializers of statics run before anything is published, and are to see the code of their own edit all the same. They call copies of
/// the new bodies directly, and so do the copies. Virtual calls, and delegates, which may be kept, go the ordinary way.
/// </summary>
internal static class UpcomingCode
{
    public static readonly ImmutableDictionary<string, LateMethod> None = ImmutableDictionary<string, LateMethod>.Empty;

    /// <summary>Adds the copies to a body image in the making.</summary>
    /// <param name="planner">What the edit has.</param>
    /// <param name="context">Where everything is.</param>
    /// <param name="holders">The image.</param>
    /// <param name="assembly">The image's name.</param>
    public static ImmutableDictionary<string, LateMethod> Plan(Planner planner, LinkContext context, HolderPlans holders, string assembly)
    {
        if (!planner.Fields.Statics.Any(arrival => arrival.Slice is not null)) return None;
        var copies = None.ToBuilder();
        foreach (var body in planner.NewBodies.Concat(planner.Added).Where(body => body.Body is null && IsCalledDirectly(context.Delta!, body)))
        {
            var target = BodyTarget.Find(context.Placements, body.Name);
            var owner = target.Owner with { Shape = assembly };
            var plan = target.Copy(body.Name, planner.CopiedBody(body, owner));
            var holder = holders.Of(target.Type);
            copies[Placements.Key(body.Name.Parent.Definition!, body.Name.Key)] =
                body.Name.Name == ".ctor" ? LateMemberPlans.Constructor(holder, plan, owner) : LateMemberPlans.OfClass(holder, plan, owner);
        }
        return copies.ToImmutable();
    }

    private static bool IsCalledDirectly(DeltaReader delta, NewBody body) => body.Name.Name != ".cctor"
        && (delta.Method(body.Method).Attributes & MethodAttributes.Virtual) == 0
        && !GeneratedNames.IsClosureOrStateMachine(body.Name.Parent.Definition!.Name);
}
