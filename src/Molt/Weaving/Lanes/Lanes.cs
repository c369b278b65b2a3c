using System.Reflection.Metadata;
using Molt.Images;
using Molt.Weaving.Bodies;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Lanes;

/// <summary>
/// Decides which bodies get two lanes: the fast one calls leaves without asking whether they are patched, and asks once at its start, and
/// at each turn of its loops, whether any of them is. Then it is left for the slow lane, which is what the compiler emitted.
/// </summary>
internal sealed class Lanes(SourceImage image, Slots slots, Leaves leaves, LocalTypes locals, LocalObjects objects)
{
    /// <summary>With fewer calls than these and no loop there is nothing to win.</summary>
    private const int LeastCalls = 2;

    private const int LargestBody = 2_000;
    private const int MostLoops = 8;

    private readonly List<LanePlan> plans = [];

    /// <summary>All bodies with two lanes, in the order of their numbers.</summary>
    public IReadOnlyList<LanePlan> Plans => plans;

    /// <summary>The lanes of a body; null when it has one.</summary>
    public LanePlan? Plan(MethodDefinitionHandle handle, MethodBodyBlock body)
    {
        if (!slots.Include(handle) || body.GetILReader().Length > LargestBody || IsGenericOrStateMachine(handle)) return null;
        var code = new IlCode(ShortCircuits.Straighten(body.GetILBytes()!));
        CallSite[] sites = [.. code.Instructions.Select(instruction => leaves.Calls.Of(code, instruction))];
        if (!sites.Any(site => site.Leaf is { Asks: true })) return null;
        var questions = Questions(code, sites, body);
        var calls = Calls(code, sites, body, questions);
        if (calls.Count < LeastCalls && questions.Count == 0) return null;
        var exits = Exits(code, body, questions);
        plans.Add(new LanePlan(plans.Count, handle, code, calls, exits) { Objects = body.ExceptionRegions.IsEmpty ? objects.Find(code, calls, exits.Values) : LaneObjects.None });
        return plans[^1];
    }

    /// <summary>Those of loops that have calls of leaves of their own, outside of smaller ones, as far as asking there is of use.</summary>
    private Dictionary<int, Question> Questions(IlCode code, CallSite[] sites, MethodBodyBlock body)
    {
        var (questions, loops) = (new Dictionary<int, Question>(), 0);
        if (!locals.AreCopyable(body.LocalSignature) || locals.CountOf(body.LocalSignature) > LiveLocals.Most) return questions;
        var open = sites.Select((site, index) => (site.Leaf, code.Instructions[index].Offset))
            .Where(call => call.Leaf is { Asks: true }).Select(call => call.Offset).ToList();
        foreach (var loop in Loops.Of(code, body.ExceptionRegions))
        {
            if (loops == MostLoops || open.RemoveAll(loop.Contains) == 0) continue;
            foreach (var question in loop.Questions) questions.TryAdd(question.At, question);
            loops++;
        }
        // Before a loop first: that it asks at its turns is of no less use if the way there has asked already.
        foreach (var question in questions.Values.OrderBy(question => question.Turn is not null).ToList()) RemoveUseless(code, sites, body, questions, question);
        return questions;
    }

    private static void RemoveUseless(IlCode code, CallSite[] sites, MethodBodyBlock body, Dictionary<int, Question> questions, Question question)
    {
        var with = Calls(code, sites, body, questions).Count;
        questions.Remove(question.At);
        if (Calls(code, sites, body, questions).Count < with) questions.Add(question.At, question);
    }

    private static Dictionary<int, Leaf> Calls(IlCode code, CallSite[] sites, MethodBodyBlock body, IReadOnlyDictionary<int, Question> questions) =>
        new Freshness(code, sites, body.ExceptionRegions.SelectMany(Handlers), questions).Calls
            .Where(index => sites[index].Leaf!.Asks)
            .ToDictionary(index => code.Instructions[index].Offset, index => sites[index].Leaf!);

    private static IEnumerable<int> Handlers(ExceptionRegion region) =>
        region.Kind == ExceptionRegionKind.Filter ? [region.FilterOffset, region.HandlerOffset] : [region.HandlerOffset];

    private Dictionary<int, LaneExit> Exits(IlCode code, MethodBodyBlock body, Dictionary<int, Question> questions)
    {
        if (questions.Count == 0) return [];
        var count = locals.CountOf(body.LocalSignature);
        var live = new LiveLocals(code, body.ExceptionRegions.Length > 0);
        return questions.Values.ToDictionary(question => question.At, question => new LaneExit(question, live.At(question.At, count)));
    }

    // What state machines keep between two suspensions is in fields, and debuggers are told offsets in them.
    private bool IsGenericOrStateMachine(MethodDefinitionHandle handle)
    {
        var method = image.Metadata.GetMethodDefinition(handle);
        var type = image.Metadata.GetTypeDefinition(method.GetDeclaringType());
        return method.GetGenericParameters().Count + type.GetGenericParameters().Count > 0
            || (image.Metadata.StringComparer.Equals(method.Name, "MoveNext") && GeneratedNames.IsClosureOrStateMachine(image.Metadata.GetString(type.Name)));
    }
}
