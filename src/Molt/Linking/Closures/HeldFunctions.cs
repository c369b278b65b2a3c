using System.Collections.Immutable;
using System.Reflection.Metadata;
using Molt.Images;
using Molt.Linking.Fields;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Linking.Suspending;
using Molt.Linking.Writing;

namespace Molt.Linking.Closures;

/// <summary>
/// Gives held delegates of functions that were made of another closure class the new code, over the closures that they have. A variable is found by its name along the old closures; one
/// that was not captured has its default, in a late field of the object that the delegate has.
/// </summary>
/// <remarks>
/// Only code that uses closures for nothing but their variables can run so: one that makes further closures, or a state machine, would hand them a closure of a class that it
/// does not have. It is given copies where nobody assigns the variables (<see cref="HeldCopies"/>); else such a delegate keeps its code, and is listed.
/// </remarks>
internal sealed class HeldFunctions(DeltaReader delta, Placements before, FieldPlanner fields, HoistedFields hoisted)
{
    private FunctionFields? uses;

    /// <summary>Where everything is once all is planned; code is written after that.</summary>
    public required Func<Placements> After { get; init; }

    /// <summary>The names of the variables that somebody assigns, by the placement keys of methods.</summary>
    public required ImmutableDictionary<string, Lazy<ImmutableHashSet<string>>> Assigned { get; init; }

    /// <summary>Where everything is, with the variables that came.</summary>
    public required Placements Placements { get; set; }

    /// <param name="handle">The new code.</param>
    /// <param name="now">The method that it is of.</param>
    /// <param name="held">The method whose delegates are held.</param>
    /// <returns>Null when they cannot run it.</returns>
    public NewBody? Plan(MethodDefinitionHandle handle, MethodReference now, MethodReference held)
    {
        var chain = new ClosureChain(before, held);
        if (CallOf(now) != CallOf(held)) return null;
        // The compiler has made the closure anew, which is the one that it was.
        if (IsSame(now, held)) return new(handle, held);
        // A local function that captures nothing is static.
        if (!now.Signature.Header.IsInstance || !held.Signature.Header.IsInstance) return Copies(handle, now, held, chain);
        var code = new IlCode(delta.Instructions(handle));
        var tokens = code.Instructions.Where(instruction => instruction.HasToken).Select(instruction => (instruction.OpCode, Token: code.Named(instruction))).ToList();
        // Closures of local functions within it, which are structs.
        var own = delta.Locals(handle).Where(local => ClosureChain.IsClosure(local.Definition) && ClosureChain.IsStruct(local)).Select(local => local.Definition!).ToHashSet();
        if (tokens.Any(token => HandsOn(token.OpCode, token.Token, own))) return Copies(handle, now, held, chain);
        var variables = tokens.Where(token => delta.IsField(token.Token)).Select(token => delta.FieldOf(token.Token)).Where(field => ClosureChain.IsClosure(field.Parent.Definition) && !own.Contains(field.Parent.Definition!)).DistinctBy(KeyOf).ToList();
        if (variables.Any(field => ArityOf(field) != chain.Arity)) return null;
        var usesObject = code.Instructions.Any(instruction => code.IsArgument(instruction, out _, out var index) && index == 0);
        var path = ClosureChain.IsClosure(now.Parent.Definition) || !usesObject ? null : chain.This(null);
        if (path is null && usesObject && !ClosureChain.IsClosure(now.Parent.Definition)) return null;
        return Paths(chain, variables) is { } paths ? new(handle, held) { Body = new DeltaBody(handle, ArgumentShift: 1, ChecksThis: false) { Held = new(paths, path) } } : null;
    }

    /// <summary>What calls that wait in such a method go on with, which have it for good.</summary>
    /// <returns>Null when they cannot go on in the new method.</returns>
    public Receiver? OfCalls(MethodDefinitionHandle handle, MethodReference now, MethodReference held)
    {
        if (CallOf(now) != CallOf(held)) return null;
        if (IsSame(now, held)) return Receiver.Same;
        return CopiesOf(handle, now, held, new(before, held)) is { } copies && copies.Plan(isOfCall: true) is { } receiver ? Announced(copies, receiver) : null;
    }

    private static bool IsSame(MethodReference now, MethodReference held) => now.Parent.Definition == held.Parent.Definition && ClosureChain.IsClosure(now.Parent.Definition);

    private static string CallOf(MethodReference method) => MemberKeys.Method("", Shapes.OfInstance(method.Signature));

    private NewBody? Copies(MethodDefinitionHandle handle, MethodReference now, MethodReference held, ClosureChain chain) =>
        CopiesOf(handle, now, held, chain) is { } copies && copies.Plan(isOfCall: false) is { } receiver ? new(handle, held) { Body = copies.Calling(Announced(copies, receiver)) } : null;

    private HeldCopies? CopiesOf(MethodDefinitionHandle handle, MethodReference now, MethodReference held, ClosureChain chain)
    {
        var assigned = EnclosingMethods.Of(held, Assigned);
        if (assigned.Count == 0) return null;
        return new(before, After, hoisted, now, held.Signature.Header.IsInstance ? chain : null, chain.Arity)
        {
            Used = (uses ??= new(delta)).Of(handle).Keys.ToHashSet(),
            Find = field => held.Signature.Header.IsInstance ? Find(chain, field) : null,
            Assigned = assigned.SelectMany(names => names.Value).ToHashSet(),
        };
    }

    private Receiver Announced(HeldCopies copies, Receiver receiver)
    {
        fields.Captured.AddRange(copies.Missing.Where(variable => fields.Captured.All(known => KeyOf(known) != KeyOf(variable))));
        return receiver;
    }

    private ImmutableDictionary<string, ImmutableArray<FieldReference>>? Paths(ClosureChain chain, List<FieldReference> variables)
    {
        var paths = ImmutableDictionary.CreateBuilder<string, ImmutableArray<FieldReference>>();
        var missing = new List<FieldReference>();
        foreach (var field in variables)
        {
            var path = ClosureChain.IsLink(field) ? [] : ClosureChain.IsThis(field) ? chain.This(field) : Find(chain, field);
            if (path is { } known) paths[KeyOf(field)] = known;
            else if (ClosureChain.IsThis(field) || !chain.HasRoom) return null;
            else missing.Add(field);
        }
        foreach (var field in missing)
        {
            var place = chain.Place(field.Name, field.Type);
            Placements = fields.Capture(place, Placements);
            paths[KeyOf(field)] = [place];
        }
        return paths.ToImmutable();
    }

    /// <summary>The variable under its own name, or the one that it had.</summary>
    private ImmutableArray<FieldReference>? Find(ClosureChain chain, FieldReference field)
    {
        if (chain.Find(field.Name, field.Type) is { } known) return known;
        foreach (var (earlier, _) in fields.RenamedVariables.Where(renamed => renamed.After == field.Name))
        {
            if (chain.Find(earlier, field.Type) is not { } former) continue;
            var renamed = former[^1] with { Name = former[^1].Name.Replace(earlier, field.Name, StringComparison.Ordinal) };
            Placements = FieldPlanner.Rename(before, Placements, renamed, former[^1]);
            return former.SetItem(former.Length - 1, renamed);
        }
        return null;
    }

    private bool HandsOn(ILOpCode operation, EntityHandle token, HashSet<TypeIdentity> own) => operation switch
    {
        ILOpCode.Stfld when delta.IsField(token) => ClosureChain.IsLink(delta.FieldOf(token)),
        ILOpCode.Newobj or ILOpCode.Ldftn or ILOpCode.Ldvirtftn or ILOpCode.Call or ILOpCode.Callvirt => HandsOn(delta.Called(token).Method, own),
        ILOpCode.Initobj or ILOpCode.Ldtoken => !delta.IsField(token) && token.Kind is HandleKind.TypeDefinition or HandleKind.TypeSpecification && IsOther(delta.TypeOf(token), own),
        _ => false,
    };

    private static bool HandsOn(MethodReference method, HashSet<TypeIdentity> own) => IsOther(method.Parent, own)
        || method.Signature.ParameterTypes.Any(parameter => IsOther((parameter as ByReferenceSignature)?.Element ?? parameter, own))
        || (method is { Name: ".ctor", Parent.Definition: { IsScript: true, DeclaringType: not null } type } && GeneratedNames.IsStateMachine(type.Name));

    private static bool IsOther(TypeSignature type, HashSet<TypeIdentity> own) => ClosureChain.IsClosure(type.Definition) && !own.Contains(type.Definition!);

    private int ArityOf(FieldReference field) => field.Parent is GenericSignature generic ? generic.Arguments.Length : 0;

    private static string KeyOf(FieldReference field) => Placements.Key(field.Parent.Definition!, field.Key);
}
