using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Linking.Closures;

/// <summary>
/// Finds the methods of lambdas and local functions that have become another method: what they capture stands in another scope now, so that the compiler has made them of
/// another closure class.
/// </summary>
internal sealed class FunctionSuccessors
{
    private readonly List<(TypeIdentity Type, FunctionIdentity Before, FunctionIdentity After)> moves = [];
    private readonly List<(TypeIdentity Type, FunctionIdentity Function)> kept = [];
    private readonly List<(TypeIdentity Type, FunctionIdentity Function)> returned = [];
    private readonly Lazy<List<(MethodDefinitionHandle Handle, MethodReference Name)>> functions;
    private readonly DeltaReader delta;
    private readonly Placements before;
    private readonly Names earlier;
    private readonly Names later;

    public FunctionSuccessors(DeltaReader delta, Placements before)
    {
        (this.delta, this.before) = (delta, before);
        (earlier, later) = (new(delta.Before.Closures), new(delta.Definitions.Closures));
        functions = new(() => [.. delta.Handles(TableIndex.MethodDef).Select(handle => ((MethodDefinitionHandle)handle, delta.MethodOf(handle)))
            .Where(method => GeneratedNames.IsFunction(method.Item2.Name) && delta.Method(method.Item1).RelativeVirtualAddress != 0)]);
        foreach (var functions in delta.Functions)
        {
            var method = delta.Definitions.Method(functions.Method);
            if (delta.KeptIn(method) is not { } known) continue;
            var numbered = known.AreReturned && delta.Before.Former.TryGetValue((method.Parent.Definition!, method.Key), out var former) ? functions with { Before = former } : functions;
            if (known.AreReturned) returned.AddRange(numbered.Before.Select(function => (method.Parent.Definition!, function)));
            var found = Moves(numbered, known).ToList();
            moves.AddRange(found.Where(move => move.Before.Number != move.After.Number).Select(move => (method.Parent.Definition!, move.Before, move.After)));
            kept.AddRange(found.Where(move => move.Before.Number == move.After.Number).Select(move => (method.Parent.Definition!, move.After)));
        }
    }

    /// <summary>The method that a function's has become; null when it has no successor.</summary>
    public (MethodDefinitionHandle Handle, MethodReference Name)? Of(MethodReference function)
    {
        var type = function.Parent.Definition!;
        foreach (var (_, _, after) in moves.Where(move => (move.Type == type || move.Type == type.DeclaringType) && earlier.HasNumber(function, move.Before)))
        {
            var found = functions.Value.Where(next => later.HasNumber(next.Name, after) && Kind(next.Name.Name) == Kind(function.Name) && AreOfOne(type, next.Name.Parent.Definition!)).ToList();
            if (found.Count == 1) return found[0];
        }
        return null;
    }

    /// <summary>
    /// Methods of functions that have become methods of another closure class under the same number, which the compiler says nothing of: it takes a closure for the one before if as many others stand in front of it, though it makes a class of its own
    /// for it.
    /// </summary>
    public IEnumerable<MethodReference> Unannounced()
    {
        foreach (var (type, function) in kept)
        {
            var now = functions.Value.Where(next => later.HasNumber(next.Name, function) && ClosureChain.IsClosure(next.Name.Parent.Definition) && AreOfOne(type, next.Name.Parent.Definition!) && !IsKnown(next.Name.Parent.Definition!, next.Name)).ToList();
            if (now is not [var (_, name)]) continue;
            moves.Add((type, function, function));
            foreach (var closure in Closures(name.Parent.Definition!.DeclaringType!, function).Where(closure => IsKnown(closure, name)))
                yield return name with { Parent = new NamedSignature(closure, IsValueType: false) };
        }
    }

    /// <summary>Methods of the functions that methods had which come back.</summary>
    public IEnumerable<MethodReference> Returned() => returned.SelectMany(Methods);

    private IEnumerable<MethodReference> Methods((TypeIdentity Type, FunctionIdentity Function) known)
    {
        var (first, (type, function)) = (before.First, known);
        var born = first.Types.Where(IsNear).SelectMany(near => first.Find(near, out var handle) ? first.Reader.GetTypeDefinition(handle).GetMethods().Select(first.Method) : []);
        return born.Concat(delta.Definitions.Methods.Values.Where(method => IsNear(method.Parent.Definition!))).Where(method => EnclosingMethods.IsFunction(method) && earlier.HasNumber(method, function)).ToList();

        bool IsNear(TypeIdentity near) => near == type || near.DeclaringType == type;
    }

    private IEnumerable<TypeIdentity> Closures(TypeIdentity type, FunctionIdentity function) => before.First.Types.Concat(before.Types.Keys)
        .Where(closure => closure.DeclaringType == type && closure.Name.StartsWith($"{ClosureChain.Closure}{function.Method}_", StringComparison.Ordinal)).Distinct().ToList();

    private bool IsKnown(TypeIdentity closure, MethodReference function) => before.Has(closure)
        && (before.IsBornWith(closure, function.Key) || before.LateMethods.ContainsKey(Placements.Key(closure, function.Key)));

    private static IEnumerable<(FunctionIdentity Before, FunctionIdentity After)> Moves(MethodFunctions numbered, KeptFunctions kept)
    {
        foreach (var (before, after) in kept.Pairs)
        {
            var (old, now) = (numbered.Before.Where(function => function.Offset == before).ToList(), numbered.After.Where(function => function.Offset == after).ToList());
            if (old.Count == 1 && now.Count == 1) yield return (old[0], now[0]);
        }
    }

    private static bool IsLocalFunction(string name) => name.Contains(">g__", StringComparison.Ordinal);

    /// <summary>The method that the function stands in, and whether it is a lambda.</summary>
    private static string Kind(string name) => name[..(name.IndexOf(">b__", StringComparison.Ordinal) is >= 0 and var lambda ? lambda + 2 : name.IndexOf(">g__", StringComparison.Ordinal) + 2)];

    private static bool AreOfOne(TypeIdentity one, TypeIdentity other) => one == other || one.DeclaringType == other || other.DeclaringType == one || one.DeclaringType == other.DeclaringType;

    /// <summary>The names of functions in one version.</summary>
    private sealed class Names(KeptClosures closures)
    {
        // A lambda of a closure has its own number alone: the class has the method's.
        public bool HasNumber(MethodReference function, FunctionIdentity identity)
        {
            var isOfClosure = ClosureChain.IsClosure(function.Parent.Definition);
            if (isOfClosure && !closures.NameOf(function.Parent.Definition!).StartsWith($"{ClosureChain.Closure}{identity.Method}_", StringComparison.Ordinal)) return false;
            var number = isOfClosure ? identity.Number : $"{identity.Method}_{identity.Number}";
            return function.Name.EndsWith(IsLocalFunction(function.Name) ? $"|{number}" : $">b__{number}", StringComparison.Ordinal);
        }
    }
}
