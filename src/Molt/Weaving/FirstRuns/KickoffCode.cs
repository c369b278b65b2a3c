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
    ///     brtrue   original
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
        instructions.Token(run.Patched);
        instructions.OpCode(ILOpCode.Brtrue);
        front.WriteInt32(block.Count);
        front.LinkSuffix(block);
    }

    private void WriteStart(InstructionEncoder instructions)
    {
        var named = new InstanceTokens(heaps, structs.For(run.Kickoff.Class));
        if (!run.Kickoff.ClearsLocals) WriteClearing(instructions, named);
        var (il, index) = (run.Kickoff.Code, 0);
        foreach (var instruction in IlReader.Read(il))
            if (index++ >= 2) WriteStart(instructions, named, il, instruction);
    }

    private void WriteClearing(InstructionEncoder instructions, InstanceTokens named)
    {
        instructions.LoadLocalAddress(run.Struct.Index);
        instructions.OpCode(ILOpCode.Initobj);
        instructions.Token(named.Type);
    }

    private void WriteStart(InstructionEncoder instructions, InstanceTokens named, byte[] il, IlInstruction instruction)
    {
        var held = run.Kickoff.Object;
        if (Variables.Loaded(il, instruction) == held || Variables.Addressed(il, instruction) == held)
            instructions.LoadLocalAddress(run.Struct.Index);
        else if (!instruction.HasToken)
            instructions.CodeBuilder.WriteBytes(il, instruction.Offset, instruction.Size);
        else
        {
            instructions.OpCode(instruction.OpCode);
            instructions.Token(Started(il.TokenOf(instruction), named));
        }
    }

    private EntityHandle Started(EntityHandle token, InstanceTokens named)
    {
        if (token == run.Kickoff.Start.Method) return structs.Start(run.Kickoff.Start.Method);
        return tokens.FieldOf(token) is { IsNil: false } field ? named.Field(run.FieldFor(field), field) : token;
    }
}
