using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;

namespace Molt.Linking.Bases;

/// <summary>
/// The members by which the runtime asks a class for interfaces that it was not loaded with: they ask <see cref="Runtime.LateInterfaces"/>.
/// </summary>
internal static class CastableMembers
{
    private const MethodAttributes Explicit = MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final
        | MethodAttributes.HideBySig | MethodAttributes.NewSlot;

    public static readonly NamedSignature Interface =
        WellKnown.Class("System.Runtime.InteropServices", "System.Runtime.InteropServices", "IDynamicInterfaceCastable");

    private static readonly NamedSignature LateInterfaces = WellKnown.Class("Molt.Runtime", "Molt.Runtime", nameof(Runtime.LateInterfaces));
    private static readonly TypeSignature Boolean = new PrimitiveSignature(PrimitiveTypeCode.Boolean);

    public static void AddTo(TypePlan type)
    {
        Add(type, "IsInterfaceImplemented", nameof(Runtime.LateInterfaces.IsImplemented), Shapes.Instance(Boolean, WellKnown.TypeHandle, Boolean), Boolean);
        Add(type, "GetInterfaceImplementation", nameof(Runtime.LateInterfaces.Implementation), Shapes.Instance(WellKnown.TypeHandle, WellKnown.TypeHandle), WellKnown.TypeHandle);
    }

    private static void Add(TypePlan type, string name, string target, MethodSignature<TypeSignature> signature, TypeSignature result)
    {
        var method = type.Add(new MethodPlan($"{Interface.Identity.MetadataName}.{name}", signature, Explicit)
        {
            Body = new OwnBody(
                code =>
                {
                    for (var argument = 0; argument <= signature.ParameterTypes.Length; argument++) code.Argument(ILOpCode.Ldarg, argument);
                    code.Call(new(LateInterfaces, target, Shapes.Static(result, [Shapes.Object, .. signature.ParameterTypes])));
                    code.Op(ILOpCode.Ret);
                },
                []),
        });
        type.Implementations.Add(new(new(Interface, method.Name, signature), new(Interface, name, signature)));
    }
}
