using System.Collections.Immutable;
using System.Reflection.Metadata;
using Molt.Images;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Linking.Suspending;
using Molt.Linking.Writing;

namespace Molt.Linking.Closures;

/// <summary>
/// Has held delegates run new code that hands its closure on, to a state machine or to the closures of further functions: each call makes closures of the classes that the code wants, with the values of the variables that the delegate's own closure has, and
/// calls the new method. One of a class that the delegate's own closure leads to is that one. Nobody sees that there are two of a variable as long as nobody assigns it.
/// </summary>
/// <param name="before">Where everything is before the edit.</param>
/// <param name="after">Where everything is once all is planned.</param>
/// <param name="hoisted">The fields that the new code has a use for.</param>
/// <param name="now">The new method.</param>
/// <param name="chain">What the delegates have; null for those of a static method, which have nothing.</param>
/// <param name="arity">How many type parameters the delegates' class has.</param>
internal sealed class HeldCopies(Placements before, Func<Placements> after, HoistedFields hoisted, MethodReference now, ClosureChain? chain, int arity)
{
    /// <summary>The variables that no closure has captured before, of what was planned last: the code finds their default.</summary>
    public List<FieldReference> Missing { get; } = [];

    /// <summary>Where the delegate's closure has a variable; null when it has not captured it.</summary>
    public required Func<FieldReference, ImmutableArray<FieldReference>?> Find { get; init; }

    /// <summary>The placement keys of the fields of closures that the function uses; null for all that the new code uses.</summary>
    public IReadOnlySet<string>? Used { get; init; }

    /// <summary>
    /// Whether the copy is made once for all that see it: a variable that somebody assigns is a new one in it, and it may lack the object that the function stands in, for which those ask that use it. Else there are no copies with such a variable, or without the object.
    /// </summary>
    public bool IsOnce { get; init; }

    /// <summary>The names of variables that somebody assigns.</summary>
    public required IReadOnlySet<string> Assigned { get; init; }

    /// <param name="isOfCall">Whether it is for the method that gives a call that waits its successor. That keeps it, so that later code may ask it for what this code does not use; and where code before the last had such a closure, it is that one.</param>
    /// <returns>What the new method is called on; null when the delegates cannot run the code so.</returns>
    public Receiver? Plan(bool isOfCall)
    {
        Missing.Clear();
        var type = now.Parent.Definition!;
        if (type.Arity > arity) return null; // a local function with type parameters has come to stand around it
        if (!now.Signature.Header.IsInstance) return new((_, _) => { }, Depth: 0);
        if (ClosureChain.IsClosure(type)) return PlanClosure(type, isOfCall) is { } closure ? new((code, held) => Write(code, held, closure), closure.Depth) { IsOfHeld = closure.IsOfHeld, Needs = closure.Needs } : null;
        if (ClosureChain.IsShared(type)) return new((code, _) => New(code, type), Depth: 1);
        if (chain?.This(null) is { } path) return new((code, held) => Follow(code, held, path), Depth: 1) { IsOfHeld = true };
        return isOfCall ? new((code, _) => WriteFormer(code, Open(type)), Depth: 1) { Needs = [Open(type)] } : null;
    }

    /// <summary>The body for the method that the delegates have.</summary>
    /// <param name="receiver">What the new method is called on.</param>
    public OwnBody Calling(Receiver receiver)
    {
        var parameters = now.Signature.ParameterTypes.Length;
        return new(Write, []) { MaxStack = Math.Max(receiver.Depth, parameters + 1) };

        void Write(CodeBuilder code)
        {
            receiver.Write(code, () => code.Argument(ILOpCode.Ldarg, 1));
            for (var index = 0; index < parameters; index++) code.Argument(ILOpCode.Ldarg, index + (chain is null ? 1 : 2));
            code.CallAlike(ILOpCode.Call, after().Direct(now with { Parent = Open(now.Parent.Definition!) }), now.Signature.GenericParameterCount);
            code.Op(ILOpCode.Ret);
        }
    }

    private Closure? PlanClosure(TypeIdentity type, bool isOfCall)
    {
        if (type.Arity > arity) return null;
        var missing = Missing.Count;
        if (PlanMade(type, isOfCall) is { } made) return made;
        Missing.RemoveRange(missing, Missing.Count - missing);
        return isOfCall && before.Has(type) ? new(type, [], []) { IsOfCall = true, Needs = [Open(type)] } : null;
    }

    private Closure? PlanMade(TypeIdentity type, bool isOfCall)
    {
        if (chain?.To(type) is { } known && UsedOf(type).All(field => IsAt(field, known))) return new(type, [], []) { Existing = known };
        var (links, variables) = (ImmutableArray.CreateBuilder<Link>(), ImmutableArray.CreateBuilder<Variable>());
        foreach (var field in hoisted.Of(type).Where(field => isOfCall || IsUsed(field)))
        {
            if (ClosureChain.IsLink(field))
            {
                if (!ClosureChain.IsStruct(field.Type) && PlanClosure(field.Type.Definition!, isOfCall) is { } around && (around.Needs.IsEmpty || IsUsed(field))) links.Add(new(field, around));
                else if (IsUsed(field)) return null;
            }
            else if (ClosureChain.IsThis(field))
            {
                if (chain?.This(field) is { } path) variables.Add(new(field, path));
                else if (isOfCall && IsUsed(field)) variables.Add(new(field, null));
                else if (IsUsed(field) && !IsOnce) return null;
            }
            else
            {
                var path = Find(field);
                var isAssigned = IsAssigned(field) || (path is { } found && IsAssigned(found[^1]));
                if (path is not null && !isAssigned) variables.Add(new(field, path.Value));
                else if (IsUsed(field) && isAssigned && !IsOnce) return null;
                else if (IsUsed(field)) Missing.Add(field);
            }
        }
        var needs = variables.Where(variable => variable.From is null).Select(variable => variable.Field.Type).Concat(links.SelectMany(link => link.Around.Needs)).ToImmutableArray();
        return new(type, links.ToImmutable(), variables.ToImmutable()) { IsOfCall = isOfCall, Needs = needs };
    }

    private IEnumerable<FieldReference> UsedOf(TypeIdentity type) => hoisted.Of(type).Where(IsUsed);

    private bool IsUsed(FieldReference field) => Used?.Contains(Placements.Key(field.Parent.Definition!, field.Key)) != false;

    /// <summary>Whether a closure that the delegate has is where a variable is, or a link, or nothing is: a variable may have moved there from another scope.</summary>
    private bool IsAt(FieldReference field, ImmutableArray<FieldReference> closure)
    {
        if (ClosureChain.IsLink(field)) return chain!.To(field.Type.Definition!) is { } around && around.Length == closure.Length + 1;
        var path = ClosureChain.IsThis(field) ? chain!.This(field) : Find(field);
        return path is { } known ? known.Length == closure.Length + 1 && known[^1].Parent.Definition == field.Parent.Definition : !ClosureChain.IsThis(field);
    }

    private bool IsAssigned(FieldReference variable) => Assigned.Contains(GeneratedNames.Source(variable.Name));

    private void Write(CodeBuilder code, Action held, Closure closure)
    {
        if (closure.Existing is { } path)
        {
            Follow(code, held, path);
            return;
        }
        var isKnown = closure.IsOfCall ? SkipWithFormer(code, closure.Type) : -1;
        New(code, closure.Type);
        foreach (var link in closure.Links)
        {
            code.Op(ILOpCode.Dup);
            Write(code, held, link.Around);
            Store(code, link.Field, closure.Type);
        }
        foreach (var variable in closure.Variables)
        {
            code.Op(ILOpCode.Dup);
            if (variable.From is { } from) Follow(code, held, from);
            else WriteFormer(code, variable.Field.Type);
            Store(code, variable.Field, closure.Type);
        }
        if (isKnown >= 0) code.Land(isKnown);
    }

    /// <summary>Leaves the closure on the stack that the call had when it was one of a function before, and branches if there is one.</summary>
    private int SkipWithFormer(CodeBuilder code, TypeIdentity type)
    {
        WriteFormer(code, Open(type));
        code.Op(ILOpCode.Dup);
        var isKnown = code.Forward(ILOpCode.Brtrue);
        code.Op(ILOpCode.Pop);
        return isKnown;
    }

    private static void WriteFormer(CodeBuilder code, TypeSignature type)
    {
        code.Op(ILOpCode.Ldarg_0);
        ForwardCode.WriteFormer(code, type);
    }

    private void New(CodeBuilder code, TypeIdentity type) => code.Op(ILOpCode.Newobj, code.References.Method(new(Open(type), ".ctor", Shapes.Instance(Shapes.Void))));

    private void Store(CodeBuilder code, FieldReference field, TypeIdentity type) => FieldAccess.Write(code, after(), ILOpCode.Stfld, field with { Parent = Open(type) });

    private void Follow(CodeBuilder code, Action held, ImmutableArray<FieldReference> path)
    {
        held();
        foreach (var step in path) FieldAccess.Write(code, after(), ILOpCode.Ldfld, step with { Parent = Open(step.Parent.Definition!) });
    }

    // The closures of a function, and the class that it stands in, have its first type parameters, or all of them.
    private static TypeSignature Open(TypeIdentity type) => Shapes.Open(new NamedSignature(type, IsValueType: false), type.Arity);

    /// <summary>A closure that is made, or one that the delegate has.</summary>
    private sealed record Closure(TypeIdentity Type, ImmutableArray<Link> Links, ImmutableArray<Variable> Variables)
    {
        /// <summary>What to follow to the one that the delegate has.</summary>
        public ImmutableArray<FieldReference>? Existing { get; init; }

        /// <summary>Whether a call that waits may have had it before.</summary>
        public bool IsOfCall { get; init; }

        /// <summary>Whether it has anything of what the delegate has.</summary>
        public bool IsOfHeld => Existing is not null || Variables.Any(variable => variable.From is not null) || Links.Any(link => link.Around.IsOfHeld);

        /// <summary>What a call that waits has to have had, as nothing leads there: the object that the function stands in, or the closure itself, if somebody assigns its variables.</summary>
        public ImmutableArray<TypeSignature> Needs { get; init; } = [];

        /// <summary>How much of the stack that takes: the new objects, one around the other, and a value.</summary>
        public int Depth => Links.Select(link => link.Around.Depth).DefaultIfEmpty(1).Max() + 2;
    }

    private sealed record Link(FieldReference Field, Closure Around);

    /// <param name="Field">Where the new closure has it.</param>
    /// <param name="From">What to follow to its value; null for what a call that waits has had before.</param>
    private sealed record Variable(FieldReference Field, ImmutableArray<FieldReference>? From);
}
