using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Molt.Images;

/// <summary>How many values instructions take from the stack, and how many they leave (ECMA-335 III).</summary>
internal static class StackEffects
{
    private static readonly Dictionary<ILOpCode, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => (ILOpCode)(ushort)code.Value);

    /// <summary>What an instruction does to the stack; null where it depends on what it calls.</summary>
    public static (int Taken, int Left)? Of(ILOpCode code)
    {
        if (!Codes.TryGetValue(code, out var known) || known.StackBehaviourPop == StackBehaviour.Varpop || known.StackBehaviourPush == StackBehaviour.Varpush)
            return null;
        return (Count(known.StackBehaviourPop), Count(known.StackBehaviourPush));
    }

    private static int Count(StackBehaviour behaviour) => behaviour switch
    {
        StackBehaviour.Pop0 or StackBehaviour.Push0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Push1 or StackBehaviour.Pushi or StackBehaviour.Pushi8 or StackBehaviour.Pushr4 or StackBehaviour.Pushr8 or StackBehaviour.Pushref => 1,
        StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8 or StackBehaviour.Popref_popi_popr4
            or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref or StackBehaviour.Popref_popi_pop1 or StackBehaviour.Popi_popi_popi => 3,
        _ => 2,
    };
}
