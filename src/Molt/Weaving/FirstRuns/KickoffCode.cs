using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Weaving.Tables;

namespace Molt.Weaving.FirstRuns;

/// <summary>Writes the code in a kickoff that starts the struct.</summary>
internal sealed class KickoffCode(HeapCopy heaps, FirstRun run)
{
    private readonly MachineTokens tokens = new(heaps.Source, run.Machine);
    private readonly StructTokens structs = new(heaps, run.Machine, run.Type);

    /// <summary>
    /// Writes, behind a kickoff's prologue:
    /// <code>
    ///     volatile. ldsfld patched
    ///     brtrue   original [or, in a new body: ldc.i4 edit; bne.un original]
    ///     [ldloca  struct; initobj, where locals are not empty by themselves]
    ///     the method's code, with the struct in place of the object
    /// original:
    /// </code>
    /// </summary>
    public void Write(BlobBuilder front)
    {
        var block = new BlobBuilder();
        WriteStart(new InstructionEncoder(block));
        var instructions = new InstructionEncoder(front);
        instructions.OpCode(ILOpCode.Volatile);
        instructions.OpCode(ILOpCode.Ldsfld);
        instructions.Token(run.Patched.Field);
        if (run.Patched.Version is { } version)
        {
            front.WriteByte((byte)ILOpCode.Ldc_i4);
            front.WriteInt32(version);
        }
        instructions.OpCode(run.Patched.Version is null ? ILOpCode.Brtrue : ILOpCode.Bne_un);
        front.WriteInt32(block.Count);
        front.LinkSuffix(block);
    }

    private void WriteStart(InstructionEncoder instructions)
    {
        var named = new InstanceTokens(heaps, structs.For(run.Kickoff.Class));
        if (!run.Kickoff.ClearsLocals) WriteClearing(instructions, named);
        foreach (var instruction in run.Kickoff.Code.Instructions.Skip(2)) WriteStart(instructions, named, run.Kickoff.Code, instruction);
    }

    private void WriteClearing(InstructionEncoder instructions, InstanceTokens named)
    {
        instructions.LoadLocalAddress(run.Struct.Index);
        instructions.OpCode(ILOpCode.Initobj);
        instructions.Token(named.Type);
    }

    private void WriteStart(InstructionEncoder instructions, InstanceTokens named, IlCode code, IlInstruction instruction)
    {
        var held = run.Kickoff.Object;
        if (code.Local(instruction, ILOpCode.Ldloc) == held || code.Local(instruction, ILOpCode.Ldloca) == held)
            instructions.LoadLocalAddress(run.Struct.Index);
        else if (!instruction.HasToken)
            instructions.CodeBuilder.WriteBytes(code.Bytes, instruction.Offset, instruction.Size);
        else
        {
            instructions.OpCode(instruction.OpCode);
            instructions.Token(Started(code.Named(instruction), named));
        }
    }

    private EntityHandle Started(EntityHandle token, InstanceTokens named)
    {
        if (token == run.Kickoff.Start.Method) return structs.Start(run.Kickoff.Start.Method);
        return tokens.FieldOf(token) is { IsNil: false } field ? named.Field(run.FieldFor(field), field) : token;
    }
}
