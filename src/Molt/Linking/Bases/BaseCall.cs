using System.Reflection.Metadata;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;

namespace Molt.Linking.Bases;

/// <summary>The code of a stub: a call of the foreign implementation with the same arguments.</summary>
internal sealed record BaseCall(MethodReference Target, int Parameters, int Arity)
{
    public void Write(CodeBuilder code)
    {
        for (var index = 0; index <= Parameters; index++) code.Argument(ILOpCode.Ldarg, index);
        code.CallAlike(ILOpCode.Call, Target, Arity);
        code.Op(ILOpCode.Ret);
    }
}
