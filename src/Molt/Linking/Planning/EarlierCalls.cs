using System.Reflection.Metadata;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;

namespace Molt.Linking.Planning;

/// <summary>How a new body, whose first argument is a <see cref="Runtime.EarlierBody"/>, sends a call to the code that the method had before.</summary>
internal static class EarlierCalls
{
    /// <summary>How much of the stack that takes.</summary>
    public static int DepthOf(MethodSignature<TypeSignature> body) => body.ParameterTypes.Length + 2;

    /// <summary>Calls the code before with the arguments of the body, and returns what it returns.</summary>
    public static void Write(CodeBuilder code, MethodSignature<TypeSignature> body)
    {
        Load(code, WellKnown.EarlierTarget);
        for (var index = 1; index < body.ParameterTypes.Length; index++) code.Argument(ILOpCode.Ldarg, index);
        Load(code, WellKnown.EarlierCode);
        // The pointer is to an instantiated method, which takes no type arguments (ECMA-335 II.23.2.3).
        code.Op(ILOpCode.Calli, code.References.CallSite(Shapes.Static(body.ReturnType, body.ParameterTypes)));
        code.Op(ILOpCode.Ret);
    }

    private static void Load(CodeBuilder code, MethodReference part)
    {
        code.Op(ILOpCode.Ldarg_0);
        code.Call(part);
    }
}
