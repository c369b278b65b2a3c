using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.FirstRuns;

/// <summary>
/// What has to be known of MoveNext's code to run it over a struct: it does nothing with its own object but to use the fields of it, and to hand it to the
/// builder where it suspends.
/// </summary>
/// <param name="Receivers">The instructions that load its object for that.</param>
/// <param name="Uses">The instructions that use fields.</param>
/// <param name="Suspensions">Where it suspends.</param>
internal sealed record MachineCode(IReadOnlyList<IlInstruction> Receivers, IReadOnlyList<FieldUse> Uses, IReadOnlyList<Suspension> Suspensions)
{
    /// <summary>Looks through the code; null if it has anything in it that is not expected there.</summary>
    public static MachineCode? Of(IlCode code, MachineTokens tokens, StateMachine machine)
    {
        var all = code.Instructions;
        var (uses, suspensions, receivers, locals) = (new List<FieldUse>(), new List<Suspension>(), new List<IlInstruction>(), new HashSet<int>());
        for (var index = 0; index < all.Count; index++)
        {
            if (Suspension.At(code, index, tokens, machine) is { } suspension)
            {
                suspensions.Add(suspension);
                index += Suspension.Instructions - 1;
            }
            else if (code.Argument(all[index], ILOpCode.Ldarg) is >= 0 and var argument)
            {
                if (argument != machine.Receiver) return null;
                receivers.Add(all[index]);
            }
            else if (UsedField(code, all[index], tokens) is { IsNil: false } field) uses.Add(new(field, all[index]));
            else if (!IsHarmless(code, all[index], tokens)) return null;
            else if (code.IsLocal(all[index], out _, out var local)) locals.Add(local);
        }

        // Each load of the object is for one use of a field. The local that hands it over is for nothing else.
        if (receivers.Count != uses.Count || suspensions.Any(one => locals.Contains(one.Object))) return null;
        return all.SelectMany(code.Targets).Any(target => suspensions.Any(one => one.HasInside(target))) ? null : new(receivers, uses, suspensions);
    }

    private static EntityHandle UsedField(IlCode code, IlInstruction instruction, MachineTokens tokens) =>
        instruction.OpCode is ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld ? tokens.FieldOf(code.Named(instruction)) : default;

    private static bool IsHarmless(IlCode code, IlInstruction instruction, MachineTokens tokens) => instruction.OpCode switch
    {
        ILOpCode.Ldarga or ILOpCode.Ldarga_s or ILOpCode.Starg or ILOpCode.Starg_s or ILOpCode.Jmp => false,
        _ => !instruction.HasToken || !tokens.Mention(code.Named(instruction)),
    };
}

/// <summary>An instruction that uses a field of the state machine.</summary>
internal readonly record struct FieldUse(EntityHandle Field, IlInstruction Instruction);
