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
/// calls the new method. Nobody sees that there are two of a variable as long as nobody assigns it.
/// </summary>
/// <param name="after">Where everything is once all is planned.</param>
/// <param name="hoisted">The fields that the new code has a use for.</param>
/// <param name="now">The new method.</param>
/// <param name="chain">What the delegates have; null for those of a static method, which have nothing.</param>
/// <param name="arity">How many type parameters the delegates' class has.</param>
internal sealed class HeldCopies(Func<Placements> after, HoistedFields hoisted, MethodReference now, ClosureChain? chain, int arity)
{
    /// <summary>The variables that no closure has captured before: the code finds their default.</summary>
    public List<FieldReference> Missing { get; } = [];

    /// <summary>Where the delegate's closure has a variable; null when it has not captured it.</summary>
    public required Func<FieldReference, ImmutableArray<FieldReference>?> Find { get; init; }

    /// <summary>The placement keys of the fields of closures that the function uses.</summary>
    public required IReadOnlySet<string> Used { get; init; }

    /// <summary>The names of variables that somebody assigns.</summary>
    public required IReadOnlySet<string> Assigned { get; init; }

    /// <returns>The body for the method that the delegates have; null when they cannot run the code so.</returns>
    public BodyPlan? Plan()
    {
        var type = now.Parent.Definition!;
        if (!now.Signature.Header.IsInstance) return Calling(_ => { }, depth: 0);
        if (ClosureChain.IsClosure(type)) return PlanClosure(type) is { } closure ? Calling(code => Write(code, closure), closure.Depth) : null;
        if (ClosureChain.IsShared(type)) return Calling(code => New(code, type), depth: 1);
        return chain?.This(null) is { } path ? Calling(code => Follow(code, path), depth: 1) : null;
    }

    private OwnBody Calling(Action<CodeBuilder> receiver, int depth)
    {
        var parameters = now.Signature.ParameterTypes.Length;
        return new(Write, []) { MaxStack = Math.Max(depth, parameters + 1) };

        void Write(CodeBuilder code)
        {
            receiver(code);
            for (var index = 0; index < parameters; index++) code.Argument(ILOpCode.Ldarg, index + (chain is null ? 1 : 2));
            code.CallAlike(ILOpCode.Call, after().Direct(now with { Parent = Open(now.Parent.Definition!) }), now.Signature.GenericParameterCount);
            code.Op(ILOpCode.Ret);
        }
    }

    private Closure? PlanClosure(TypeIdentity type)
    {
        var (links, variables) = (ImmutableArray.CreateBuilder<Link>(), ImmutableArray.CreateBuilder<Variable>());
        foreach (var field in hoisted.Of(type).Where(field => Used.Contains(Placements.Key(type, field.Key))))
        {
            if (ClosureChain.IsLink(field))
            {
                if (ClosureChain.IsStruct(field.Type) || PlanClosure(field.Type.Definition!) is not { } around) return null;
                links.Add(new(field, around));
            }
            else if (ClosureChain.IsThis(field))
            {
                if (chain?.This(field) is not { } path) return null;
                variables.Add(new(field, path));
            }
            else if (IsAssigned(field)) return null;
            else if (Find(field) is not { } path) Missing.Add(field);
            else if (IsAssigned(path[^1])) return null;
            else variables.Add(new(field, path));
        }
        return new(type, links.ToImmutable(), variables.ToImmutable());
    }

    private bool IsAssigned(FieldReference variable) => Assigned.Contains(GeneratedNames.Source(variable.Name));

    private void Write(CodeBuilder code, Closure closure)
    {
        New(code, closure.Type);
        foreach (var link in closure.Links)
        {
            code.Op(ILOpCode.Dup);
            Write(code, link.Around);
            Store(code, link.Field, closure.Type);
        }
        foreach (var variable in closure.Variables)
        {
            code.Op(ILOpCode.Dup);
            Follow(code, variable.From);
            Store(code, variable.Field, closure.Type);
        }
    }

    private void New(CodeBuilder code, TypeIdentity type) => code.Op(ILOpCode.Newobj, code.References.Method(new(Open(type), ".ctor", Shapes.Instance(Shapes.Void))));

    private void Store(CodeBuilder code, FieldReference field, TypeIdentity type) => FieldAccess.Write(code, after(), ILOpCode.Stfld, field with { Parent = Open(type) });

    private void Follow(CodeBuilder code, ImmutableArray<FieldReference> path)
    {
        code.Argument(ILOpCode.Ldarg, 1);
        foreach (var step in path) FieldAccess.Write(code, after(), ILOpCode.Ldfld, step with { Parent = Open(step.Parent.Definition!) });
    }

    // The closures of a function, and the class that it stands in, have the same type parameters.
    private TypeSignature Open(TypeIdentity type) => Shapes.Open(new NamedSignature(type, IsValueType: false), arity);

    /// <summary>A closure that is made.</summary>
    private sealed record Closure(TypeIdentity Type, ImmutableArray<Link> Links, ImmutableArray<Variable> Variables)
    {
        /// <summary>How much of the stack that takes: the new objects, one around the other, and a value.</summary>
        public int Depth => Links.Select(link => link.Around.Depth).DefaultIfEmpty(1).Max() + 2;
    }

    private sealed record Link(FieldReference Field, Closure Around);

    private sealed record Variable(FieldReference Field, ImmutableArray<FieldReference> From);
}
