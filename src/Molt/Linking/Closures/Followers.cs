using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Linking.Fields;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Linking.Suspending;

namespace Molt.Linking.Closures;

/// <summary>
/// Has held delegates of functions that have become other methods, and calls that wait in them, run those methods' code, now and after each later edit of it.
/// </summary>
internal sealed class Followers(DeltaReader delta, Placements before, FieldPlanner fields, HoistedFields hoisted, ForwardedCalls forwarded)
{
    /// <inheritdoc cref="Planner.IsShapeOnly"/>
    public required bool IsShapeOnly { get; init; }

    /// <inheritdoc cref="HeldFunctions.After"/>
    public required Func<Placements> After { get; init; }

    /// <inheritdoc cref="HeldFunctions.Assigned"/>
    public required ImmutableDictionary<string, Lazy<ImmutableHashSet<string>>> Assigned { get; init; }

    /// <summary>Methods of lambdas and local functions without a successor.</summary>
    public List<MethodReference> Deserted { get; } = [];

    /// <summary>Those that can be suspended and have become another method in which their calls cannot go on.</summary>
    public List<MethodReference> Succeeded { get; } = [];

    /// <summary>Those of which only such calls go on as had before, in a function that they were of, what the new code uses.</summary>
    public List<MethodReference> SucceededInPart { get; } = [];

    /// <summary>What held delegates run.</summary>
    public List<NewBody> Bodies { get; } = [];

    /// <param name="planned">The new bodies of the edit.</param>
    /// <param name="placements">Where everything is.</param>
    /// <returns>Where everything is then.</returns>
    public Placements Plan(IReadOnlyCollection<NewBody> planned, Placements placements)
    {
        var successors = new FunctionSuccessors(delta, before);
        FindDeserted(planned, successors, placements.Followers);
        var followers = Follow(placements.Followers, successors);
        if (followers.IsEmpty) return placements;
        var held = new HeldFunctions(delta, before, fields, hoisted) { Placements = placements with { Followers = followers }, After = After, Assigned = Assigned };
        foreach (var handle in delta.Handles(TableIndex.MethodDef).Select(token => (MethodDefinitionHandle)token))
        {
            var name = delta.MethodOf(handle);
            if (followers.TryGetValue(KeyOf(name), out var following) && !Deserted.Contains(name)) Plan(held, handle, following);
        }
        if (IsShapeOnly)
        {
            var waiting = Succeeded.Select(function => (Key: KeyOf(function), Points: forwarded.Of(function))).Where(function => function.Points is not null);
            held.Placements = held.Placements with { Unforwarded = held.Placements.Unforwarded.SetItems(waiting.Select(function => KeyValuePair.Create(function.Key, function.Points!))) };
        }
        return held.Placements;
    }

    private void FindDeserted(IReadOnlyCollection<NewBody> planned, FunctionSuccessors successors, ImmutableDictionary<string, ImmutableArray<MethodReference>> followers)
    {
        var followed = followers.Values.SelectMany(all => all).Select(function => (function.Parent.Definition, function.Key)).ToHashSet();
        // The compiler takes a method for one that ends where it has made its closure anew, which is the one that it was.
        Deserted.RemoveAll(function => planned.Any(body => body.Name.Parent.Definition == function.Parent.Definition && body.Name.Key == function.Key));
        Deserted.AddRange(successors.Returned());
        Deserted.AddRange(successors.Unannounced().Where(function => !followed.Contains((function.Parent.Definition, function.Key))).ToList());
        // Nobody can hold one that is handed its variables: all that calls it has new code as well.
        Deserted.RemoveAll(function => ClosureChain.IsOnlyCalled(function) && successors.Of(function) is not null);
    }

    /// <summary>Who follows whom, by the placement keys of methods: what is deserted its successor, and with it all that followed it.</summary>
    private ImmutableDictionary<string, ImmutableArray<MethodReference>> Follow(ImmutableDictionary<string, ImmutableArray<MethodReference>> followers, FunctionSuccessors successors)
    {
        foreach (var function in Deserted)
        {
            var key = KeyOf(function);
            var following = followers.GetValueOrDefault(key, []).Add(function);
            followers = followers.Remove(key);
            if (successors.Of(function) is not { } next) continue;
            // A function that stood in between for the compiler alone has no calls.
            var hasCalls = !following.Any(earlier => before.Unforwarded.ContainsKey(KeyOf(earlier)));
            if (hasCalls && delta.StateMachines.Any(machine => machine.Method == MetadataTokens.GetRowNumber(next.Handle))) Succeeded.Add(function);
            var nextKey = KeyOf(next.Name);
            followers = followers.SetItem(nextKey, [.. followers.GetValueOrDefault(nextKey, []), .. following]);
        }
        return followers;
    }

    private void Plan(HeldFunctions held, MethodDefinitionHandle handle, ImmutableArray<MethodReference> following)
    {
        foreach (var function in following)
        {
            if (!IsShapeOnly && before.Unforwarded.ContainsKey(KeyOf(function)))
            {
                Succeeded.Add(function);
                held.Placements = held.Placements with { Unforwarded = held.Placements.Unforwarded.Remove(KeyOf(function)) };
            }
            var known = Deserted.FindIndex(deserted => deserted.Parent.Definition == function.Parent.Definition && deserted.Key == function.Key);
            if (held.Plan(handle, delta.MethodOf(handle), function) is { } body)
            {
                Bodies.Add(body);
                if (known >= 0) Deserted.RemoveAt(known);
            }
            else if (known < 0)
            {
                Deserted.Add(function);
            }
            if (!IsShapeOnly && Succeeded.Contains(function)) PlanCalls(held, handle, function);
        }
    }

    private void PlanCalls(HeldFunctions held, MethodDefinitionHandle handle, MethodReference function)
    {
        if (held.OfCalls(handle, delta.MethodOf(handle), function) is not { } receiver || !forwarded.Plan(function, handle, receiver, field => held.Placements = fields.Place(field, held.Placements))) return;
        Succeeded.Remove(function);
        if (!receiver.Needs.IsEmpty) SucceededInPart.Add(function);
    }

    private static string KeyOf(MethodReference method) => Placements.Key(method.Parent.Definition!, method.Key);
}
