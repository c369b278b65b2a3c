using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;

namespace Molt.Linking.Dispatch;

/// <summary>
/// The way to overrides of generic classes whose type arguments only the object knows: a static method in a holder that is as generic as the
/// class, found at run time by the object's type and called through a delegate of the framework's.
/// </summary>
internal static class Trampolines
{
    private const MethodAttributes Public = MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig;

    private const int MostParameters = 15;

    /// <summary>Whether the framework has a delegate for a method of this signature.</summary>
    public static bool Fit(MethodSignature<TypeSignature> signature) => signature.GenericParameterCount <= MostParameters
        && signature.ParameterTypes.Length <= MostParameters && signature.ParameterTypes.Append(signature.ReturnType).All(FitsDelegate);

    /// <summary>A type that has the type arguments of the method, if it is generic.</summary>
    public static TypeSignature Arguments(MethodSignature<TypeSignature> signature) => signature.GenericParameterCount == 0
        ? Shapes.Object
        : new GenericSignature(
            WellKnown.Class("System.Runtime", "System", $"Action`{signature.GenericParameterCount}"), [.. Variables(signature.GenericParameterCount, ofMethod: true)]);

    /// <summary>The delegate type: <c>Func</c> or <c>Action</c>, with the object first.</summary>
    public static TypeSignature Delegate(MethodSignature<TypeSignature> signature)
    {
        var arguments = DelegateArguments(signature);
        return new GenericSignature(WellKnown.Class("System.Runtime", "System", $"{(IsAction(signature) ? "Action" : "Func")}`{arguments.Length}"), arguments);
    }

    public static MethodReference Invoke(MethodSignature<TypeSignature> signature)
    {
        ImmutableArray<TypeSignature> variables = [.. Variables(signature.ParameterTypes.Length + 1, ofMethod: false)];
        return new(Delegate(signature), "Invoke", Shapes.Instance(IsAction(signature) ? Shapes.Void : new VariableSignature(variables.Length, OfMethod: false), variables));
    }

    /// <summary>The plan's dispatchers, with a method for each open branch in the shape's holders.</summary>
    public static DispatchPlan Plan(DispatchPlan plan, HolderPlans shapes, string shape, Func<Placements> placements) => plan with
    {
        Entries = [.. plan.Entries.Select(entry => entry with
        {
            Branches = [.. entry.Branches.Select(branch => branch.IsOpen ? branch with { Trampoline = Add(branch, shapes, shape, placements) } : branch)],
        })],
    };

    // Names are unique over all edits: delegates are remembered under them.
    private static MethodReference Add(DispatchBranch branch, HolderPlans shapes, string shape, Func<Placements> placements)
    {
        var type = branch.Receiver.Definition!;
        var holder = shapes.Of(type);
        var name = $"{branch.Target.Name}$for${shape}${type}${holder.Methods.Count}";
        var method = holder.Add(new MethodPlan(name, Shapes.Prefixed(branch.Seen, Shapes.Object), Public)
        {
            Generics = branch.Generics,
            Body = new DispatcherBody(placements, branch.Seen, first: 0).Of([], branch),
        });
        return new(new NamedSignature(type.In(shape), IsValueType: false), method.Name, method.Signature);
    }

    private static IEnumerable<TypeSignature> Variables(int count, bool ofMethod) => Enumerable.Range(0, count).Select(index => new VariableSignature(index, ofMethod));

    private static ImmutableArray<TypeSignature> DelegateArguments(MethodSignature<TypeSignature> signature)
    {
        var arguments = signature.ParameterTypes.Insert(0, Shapes.Object);
        return IsAction(signature) ? arguments : arguments.Add(signature.ReturnType);
    }

    private static bool IsAction(MethodSignature<TypeSignature> signature) => signature.ReturnType == Shapes.Void;

    private static bool FitsDelegate(TypeSignature type) =>
        type is not (ByReferenceSignature or PointerSignature or FunctionPointerSignature or ModifiedSignature)
        && type.Definition is not { Namespace: "System", Name: "Span`1" or "ReadOnlySpan`1" };
}
