using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;

namespace Molt.Linking.Interfaces;

/// <summary>
/// Plans the types with the implementations of late interfaces: the runtime asks for an interface whose methods all have a body, and runs
/// them with the object as <c>this</c>, whatever its class.
/// </summary>
internal static class InterfacePlans
{
    private const TypeAttributes Attributes = TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract;

    private const MethodAttributes Explicit = MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig;

    private static readonly AttributePlan Castable = new(
        new(
            WellKnown.Class("System.Runtime.InteropServices", "System.Runtime.InteropServices", "DynamicInterfaceCastableImplementationAttribute"),
            ".ctor", Shapes.Instance(Shapes.Void)),
        [1, 0, 0, 0]);

    /// <param name="type">The class.</param>
    /// <param name="late">What it takes on.</param>
    /// <param name="name">The name of the type to write.</param>
    /// <param name="placements">Where everything is, once all is planned.</param>
    public static TypePlan Plan(TypeIdentity type, LateInterface late, TypeIdentity name, Func<Placements> placements)
    {
        var (image, handle) = placements().Home(type);
        var plan = new TypePlan(name, Attributes, null)
        {
            Generics = ExistingGenerics.Of(image, handle),
            Interfaces = [late.Interface, .. late.Inherited],
            CustomAttributes = [Castable],
        };
        foreach (var member in late.Members)
        {
            var method = plan.Add(new MethodPlan($"{member.Declaration.Parent.Definition!.MetadataName}.{member.Declaration.Name}", member.Seen, Explicit)
            {
                Generics = member.Generics,
                Body = new OwnBody(code => Write(code, member, placements()), []) { MaxStack = member.Seen.ParameterTypes.Length + 1 },
            });
            plan.Implementations.Add(new(new(new NamedSignature(name, IsValueType: false), method.Name, method.Signature), member.Declaration));
        }
        return plan;
    }

    private static void Write(CodeBuilder code, LateImplementation member, Placements placements)
    {
        for (var index = 0; index <= member.Seen.ParameterTypes.Length; index++) code.Argument(ILOpCode.Ldarg, index);
        if (member.Cast is { } cast) code.Op(ILOpCode.Unbox_any, code.References.Type(cast));
        var late = member.Target.Parent.Definition is { IsScript: true } type
            ? placements.LateMethods.GetValueOrDefault(Placements.Key(type, member.Target.Key))?.Method
            : null;
        var (call, target) = member.IsDefault ? (ILOpCode.Call, placements.Direct(member.Target))
            : late is null ? (ILOpCode.Callvirt, member.Target) : (ILOpCode.Call, Placements.Instantiated(late, member.Target.Parent));
        code.CallAlike(call, target, member.Seen.GenericParameterCount);
        code.Op(ILOpCode.Ret);
    }
}
