using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.FirstRuns;

/// <summary>The method that an asynchronous method itself is: it makes the state machine, fills it and starts it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Class">The state machine's class, as it names it.</param>
/// <param name="Start">The builder's method that it calls.</param>
internal sealed record Kickoff(MethodDefinitionHandle Method, EntityHandle Class, BuilderCall Start)
{
    /// <summary>Its code.</summary>
    public required IlCode Code { get; init; }

    /// <summary>The fields that it fills; all others are empty when it starts the state machine.</summary>
    public required IReadOnlySet<EntityHandle> Filled { get; init; }

    /// <summary>Whether its locals are empty at the start.</summary>
    public required bool ClearsLocals { get; init; }

    /// <summary>The local that holds the state machine.</summary>
    public required int Object { get; init; }

    /// <summary>Looks through a method's code; null if it is not a state machine's kickoff, or has anything in it that is not expected there.</summary>
    public static Kickoff? Of(MethodDefinitionHandle method, MethodBodyBlock body, MachineTokens tokens, EntityHandle builder)
    {
        var code = new IlCode(body.GetILBytes()!);
        var all = code.Instructions;
        if (all.Count < 3 || all[0].OpCode != ILOpCode.Newobj || code.Local(all[1], ILOpCode.Stloc) is not (>= 0 and var held)) return null;
        var machine = tokens.ClassOf(code.Named(all[0]));
        if (machine.IsNil) return null;
        var (receivers, uses, filled, starts) = (0, 0, new HashSet<EntityHandle>(), new List<BuilderCall>());
        foreach (var instruction in all.Skip(2))
        {
            if (code.Local(instruction, ILOpCode.Ldloc) == held) receivers++;
            else if (UsedField(code, instruction, tokens) is { IsNil: false } field)
            {
                uses++;
                if (instruction.OpCode == ILOpCode.Stfld) filled.Add(field);
            }
            else if (StartOf(code, instruction, tokens) is { } start) starts.Add(start);
            else if (!IsHarmless(code, instruction, tokens, held, starts.Count)) return null;
        }
        if (receivers != uses || !filled.Contains(builder) || starts.Count != 1 || all.Count(one => one.OpCode == ILOpCode.Ret) != 1 || all[^1].OpCode != ILOpCode.Ret) return null;
        if (all.Count(one => code.Local(one, ILOpCode.Ldloca) == held) != 1) return null;
        return new(method, machine, starts[0]) { Code = code, Filled = filled, ClearsLocals = body.LocalVariablesInitialized, Object = held };
    }

    private static EntityHandle UsedField(IlCode code, IlInstruction instruction, MachineTokens tokens) =>
        instruction.OpCode is ILOpCode.Ldflda or ILOpCode.Stfld ? tokens.FieldOf(code.Named(instruction)) : default;

    private static BuilderCall? StartOf(IlCode code, IlInstruction instruction, MachineTokens tokens) =>
        instruction.OpCode == ILOpCode.Call && tokens.BuilderCallOf(code.Named(instruction)) is { Name: "Start", HasAwaiter: false } call ? call : null;

    // No branches: each instruction runs once, in this order. The object's address is for the builder alone.
    private static bool IsHarmless(IlCode code, IlInstruction instruction, MachineTokens tokens, int held, int starts) => instruction.OpCode switch
    {
        ILOpCode.Ldc_i4_m1 or ILOpCode.Nop or ILOpCode.Ret => true,
        ILOpCode.Ldobj => !tokens.Mention(code.Named(instruction)),
        ILOpCode.Call => !tokens.Mention(code.Named(instruction)),
        ILOpCode.Ldloca or ILOpCode.Ldloca_s => starts == 0 && code.Local(instruction, ILOpCode.Ldloca) == held,
        _ => code.Argument(instruction, ILOpCode.Ldarg) >= 0,
    };
}
