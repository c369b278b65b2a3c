using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;

namespace Molt.Linking.Dispatch;

/// <summary>
/// The way to overrides of generic classes whose type arguments only the object knows: a static method in a holder that is as generic as the
/// class, found at run time by the object's type and called through a delegate: one of the framework's, or one of the shape's where something
/// goes by reference.
/// </summary>
/// <param name="shapes">The types of the shape.</param>
/// <param name="shape">Its name.</param>
/// <param name="placements">Where everything is.</param>
internal sealed class Trampolines(HolderPlans shapes, string shape, Func<Placements> placements)
{
    private const MethodAttributes Public = MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig;

    /// <summary>Of the framework's delegates, and so of <see cref="Arguments"/>.</summary>
    private const int MostParameters = 15;

    /// <summary>Whether there can be a delegate for a method of this signature.</summary>
    public static bool Fit(MethodSignature<TypeSignature> signature) => signature.GenericParameterCount <= MostParameters
        && signature.ParameterTypes.Length <= MostParameters && signature.ParameterTypes.Append(signature.ReturnType).All(type => Plain(type) is not (PointerSignature or FunctionPointerSignature));

    /// <summary>A type that has the type arguments of the method, if it is generic.</summary>
    public static TypeSignature Arguments(MethodSignature<TypeSignature> signature) => signature.GenericParameterCount == 0
        ? Shapes.Object
        : new GenericSignature(Framework("Action", signature.GenericParameterCount), [.. Variables(signature.GenericParameterCount, ofMethod: true)]);

    /// <summary>The delegate type for a method, with the object first.</summary>
    /// <param name="signature">The method's signature.</param>
    /// <param name="trampoline">Where the delegate leads.</param>
    public static TypeSignature Delegate(MethodSignature<TypeSignature> signature, MethodReference trampoline)
    {
        var arguments = DelegateArguments(signature);
        var type = Pattern(signature) is { } pattern ? Own(trampoline.Parent.Definition!.Assembly!, pattern, arguments.Length) : Framework(IsAction(signature) ? "Action" : "Func", arguments.Length);
        return new GenericSignature(type, arguments);
    }

    public static MethodReference Invoke(MethodSignature<TypeSignature> signature, MethodReference trampoline) =>
        new(Delegate(signature, trampoline), "Invoke", InvokeSignature(signature));

    /// <summary>The plan's dispatchers, with a method for each open branch in the shape's holders.</summary>
    public DispatchPlan Plan(DispatchPlan plan) => plan with
    {
        Entries = [.. plan.Entries.Select(entry => entry with
        {
            Branches = [.. entry.Branches.Select(branch => branch.IsOpen ? branch with { Trampoline = Add(branch) } : branch)],
        })],
    };

    // Names are unique over all edits: delegates are remembered under them.
    private MethodReference Add(DispatchBranch branch)
    {
        var type = branch.Receiver.Definition!;
        var holder = shapes.Of(type);
        var name = $"{branch.Target.Name}$for${shape}${type}${holder.Methods.Count}";
        var method = holder.Add(new MethodPlan(name, Shapes.Prefixed(branch.Seen, Shapes.Object), Public)
        {
            Generics = branch.Generics,
            Body = new DispatcherBody(placements, branch.Seen, first: 0).Of([], branch),
        });
        AddDelegate(branch.Seen);
        return new(new NamedSignature(type.In(shape), IsValueType: false), method.Name, method.Signature);
    }

    private void AddDelegate(MethodSignature<TypeSignature> signature)
    {
        if (Pattern(signature) is not { } pattern) return;
        const MethodAttributes Instance = MethodAttributes.Public | MethodAttributes.HideBySig;
        var count = DelegateArguments(signature).Length;
        var identity = Own(shape, pattern, count).Identity.InScripts;
        if (shapes.Has(identity)) return;
        var type = new TypePlan(identity, TypeAttributes.Public | TypeAttributes.Sealed, WellKnown.Class("System.Runtime", "System", "MulticastDelegate"))
        {
            Generics = [.. Enumerable.Range(0, count).Select(index => new GenericParameterPlan($"T{index}", GenericParameterAttributes.AllowByRefLike, []))],
        };
        var constructor = Shapes.Instance(Shapes.Void, Shapes.Object, new PrimitiveSignature(PrimitiveTypeCode.IntPtr));
        type.Methods.Add(new MethodPlan(".ctor", constructor, Instance | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName) { Implementation = MethodImplAttributes.Runtime });
        type.Methods.Add(new MethodPlan("Invoke", InvokeSignature(signature), Instance | MethodAttributes.Virtual | MethodAttributes.NewSlot) { Implementation = MethodImplAttributes.Runtime });
        shapes.Add(type);
    }

    /// <summary>Which of the arguments, and of the result last, go by reference; null when none does.</summary>
    private static string? Pattern(MethodSignature<TypeSignature> signature)
    {
        var pattern = string.Concat(signature.ParameterTypes.Append(signature.ReturnType).Select(type => IsReference(type) ? 'r' : 'v'));
        return pattern.Contains('r', StringComparison.Ordinal) ? pattern + (IsAction(signature) ? "0" : "1") : null;
    }

    private static NamedSignature Own(string shape, string pattern, int count) => new(new(shape, "Molt", $"Call${pattern}`{count}", null), IsValueType: false);

    private static NamedSignature Framework(string name, int count) => (NamedSignature)WellKnown.Class("System.Runtime", "System", $"{name}`{count}");

    private static MethodSignature<TypeSignature> InvokeSignature(MethodSignature<TypeSignature> signature)
    {
        ImmutableArray<TypeSignature> variables = [.. Variables(signature.ParameterTypes.Length + 2, ofMethod: false)];
        return Shapes.Instance(
            IsAction(signature) ? Shapes.Void : Alike(signature.ReturnType, variables[^1]), [variables[0], .. signature.ParameterTypes.Select((type, index) => Alike(type, variables[index + 1]))]);
    }

    private static TypeSignature Alike(TypeSignature type, TypeSignature variable) => IsReference(type) ? new ByReferenceSignature(variable) : variable;

    private static bool IsReference(TypeSignature type) => Unmodified(type) is ByReferenceSignature;

    /// <summary>A type without what says how it goes.</summary>
    private static TypeSignature Plain(TypeSignature type) => Unmodified(type) is ByReferenceSignature reference ? Unmodified(reference.Element) : Unmodified(type);

    private static TypeSignature Unmodified(TypeSignature type) => type is ModifiedSignature modified ? Unmodified(modified.Element) : type;

    private static IEnumerable<TypeSignature> Variables(int count, bool ofMethod) => Enumerable.Range(0, count).Select(index => new VariableSignature(index, ofMethod));

    private static ImmutableArray<TypeSignature> DelegateArguments(MethodSignature<TypeSignature> signature)
    {
        ImmutableArray<TypeSignature> arguments = [Shapes.Object, .. signature.ParameterTypes.Select(Plain)];
        return IsAction(signature) ? arguments : arguments.Add(Plain(signature.ReturnType));
    }

    private static bool IsAction(MethodSignature<TypeSignature> signature) => signature.ReturnType == Shapes.Void;
}
