using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;
using Molt.Model;

namespace Molt.Linking.Planning;

/// <summary>The gate of a method, and the code for those who do not pass it, where the method's slot is empty.</summary>
internal sealed record GatePlan(MethodPlan Gate, MethodPlan Former);

/// <summary>
/// Plans what stands in the slots of an edit's methods while the edit's statics are initialized: the initializers run the new code by whatever way they come to it, through unchanged
/// methods, virtual calls and delegates too, and everybody else the code before. See docs/decisions/0023.
/// </summary>
/// <param name="before">Where everything is, before the edit.</param>
/// <param name="edit">The edit's number.</param>
internal sealed class Gates(Placements before, int edit)
{
    private const MethodAttributes Public = MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig;

    private readonly Dictionary<MethodPlan, GatePlan> all = new(ReferenceEqualityComparer.Instance);

    /// <summary>The gate of a body; null when it has none.</summary>
    public GatePlan? Of(MethodPlan body) => all.GetValueOrDefault(body);

    /// <summary>Adds the gate to a new body. Static constructors, which run once, and methods that came with the edit, which nobody else calls, have none.</summary>
    /// <param name="target">The method.</param>
    /// <param name="home">The type that the body is in.</param>
    /// <param name="body">The body.</param>
    /// <param name="copy">The body's copy for initializers; null when they run the body itself.</param>
    public void Add(BodyTarget target, TypePlan home, MethodPlan body, LateMethod? copy)
    {
        if (target.Image.Method(target.Method).Name == ".cctor" || target.Image.AssemblyName == ScriptAssemblyNames.Shape(edit)) return;
        var former = home.Add(target.Former(before));
        var parent = Shapes.Open(new NamedSignature(home.Identity.In(ScriptAssemblyNames.Body(edit)), IsValueType: false), home.Generics.Length);
        var passed = copy is null ? null : copy.Method with { Parent = Shapes.Open((NamedSignature)copy.Method.Parent, home.Generics.Length) };
        var gate = home.Add(new MethodPlan($"{body.Name}$gate", body.Signature, Public)
        {
            Implementation = MethodImplAttributes.NoInlining,
            Generics = body.Generics,
            CustomAttributes = [Bases.StubAttributes.HiddenInStackTraces],
            Body = new OwnBody(code => Write(code, body, new(parent, body.Name, body.Signature), passed), []) { MaxStack = EarlierCalls.DepthOf(body.Signature) },
        });
        all.Add(body, new(gate, former));
    }

    private static void Write(CodeBuilder code, MethodPlan body, MethodReference upcoming, MethodReference? copy)
    {
        code.Op(ILOpCode.Ldarg_0);
        code.Call(WellKnown.IsGateOpen);
        var open = code.Forward(ILOpCode.Brtrue);
        EarlierCalls.Write(code, body.Signature);
        code.Land(open);
        if (copy is null)
        {
            code.Op(ILOpCode.Ldarg_0);
            code.Call(WellKnown.FirstBehindGate);
        }
        for (var index = 1; index < body.Signature.ParameterTypes.Length; index++) code.Argument(ILOpCode.Ldarg, index);
        code.CallAlike(ILOpCode.Call, copy ?? upcoming, body.Generics.Length);
        code.Op(ILOpCode.Ret);
    }
}
