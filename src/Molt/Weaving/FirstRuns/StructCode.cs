using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Weaving.Tables;

namespace Molt.Weaving.FirstRuns;

/// <summary>
/// Makes the MoveNext of a first run's struct. All instructions keep their places. Fields that the kickoff does not fill are locals; where the code
/// suspends, it leaves for code behind its end, which makes an object of the class and hands that to the builder.
/// </summary>
internal sealed class StructCode(HeapCopy heaps, FirstRun run, byte[] il)
{
    private const int TokenSize = 4;
    private const int LeaveSize = 5;
    private const int WideLocalSize = 4;
    private readonly InstanceTokens ofStruct = Self.OfStruct(heaps, run);
    private readonly InstanceTokens ofClass = Self.OfClass(heaps, run);
    private readonly BlobBuilder tail = new();
    private readonly byte[] copy = [.. il];

    public byte[] MoveNext()
    {
        foreach (var receiver in run.Code.Receivers) WriteReceiver(receiver);
        foreach (var use in run.Code.Uses) Write(use);
        foreach (var suspension in run.Code.Suspensions) Write(suspension);
        return [.. copy, .. tail.ToArray()];
    }

    // The struct's own receiver is its first argument. The other forms of the instruction have an operand.
    private void WriteReceiver(IlInstruction receiver)
    {
        copy.AsSpan(receiver.Offset, receiver.Size).Fill((byte)ILOpCode.Nop);
        copy[receiver.Offset] = (byte)ILOpCode.Ldarg_0;
    }

    // One byte and a token become one that drops or keeps the receiver, and a wide local: five bytes as well.
    private void Write(FieldUse use)
    {
        var (field, start) = (use.Field, use.Instruction.Offset);
        if (run.FieldFor(field) is { IsNil: false } row)
            BinaryPrimitives.WriteInt32LittleEndian(copy.AsSpan(use.Instruction.OperandOffset), MetadataTokens.GetToken(ofStruct.Field(row, field)));
        else if (use.Instruction.OpCode == ILOpCode.Stfld)
        {
            WriteLocal(start, ILOpCode.Stloc, field);
            copy[start + WideLocalSize] = (byte)ILOpCode.Pop;
        }
        else
        {
            copy[start] = (byte)ILOpCode.Pop;
            WriteLocal(start + 1, use.Instruction.OpCode == ILOpCode.Ldfld ? ILOpCode.Ldloc : ILOpCode.Ldloca, field);
        }
    }

    private void WriteLocal(int offset, ILOpCode code, EntityHandle field)
    {
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(offset), (ushort)code);
        BinaryPrimitives.WriteUInt16LittleEndian(copy.AsSpan(offset + sizeof(ushort)), (ushort)run.LocalFor(field));
    }

    // What follows, a leave for the end of the method, is not reached. Finally blocks on the way know that the method suspends.
    private void Write(Suspension suspension)
    {
        copy.AsSpan(suspension.Start..suspension.End).Fill((byte)ILOpCode.Nop);
        copy[suspension.End - LeaveSize] = (byte)ILOpCode.Leave;
        BinaryPrimitives.WriteInt32LittleEndian(copy.AsSpan(suspension.End - TokenSize), il.Length + tail.Count - suspension.End);
        WriteTail(new InstructionEncoder(tail), suspension);
    }

    // The builder is the object's, since it is the object that goes on. What it made, its task, goes into the struct's as well: the kickoff reads it there.
    private void WriteTail(InstructionEncoder instructions, Suspension suspension)
    {
        var (machine, builder) = (suspension.Object, run.Machine.Builder);
        instructions.LoadArgument(0);
        On(instructions, ILOpCode.Call, ofStruct.Method(run.ToObject, FirstRunNames.ToObject, Self.ToObjectSignature(heaps, run)));
        instructions.StoreLocal(machine);
        foreach (var field in run.Locals)
        {
            instructions.LoadLocal(machine);
            instructions.LoadLocal(run.LocalFor(field));
            On(instructions, ILOpCode.Stfld, ofClass.Field(field, field));
        }
        instructions.LoadLocal(machine);
        On(instructions, ILOpCode.Ldflda, ofClass.Field(builder, builder));
        instructions.CodeBuilder.WriteBytes(il, suspension.Awaiter.Offset, suspension.Awaiter.Size);
        instructions.LoadLocalAddress(machine);
        On(instructions, ILOpCode.Call, suspension.Call.Method);
        instructions.LoadArgument(0);
        instructions.LoadLocal(machine);
        On(instructions, ILOpCode.Ldfld, ofClass.Field(builder, builder));
        On(instructions, ILOpCode.Stfld, ofStruct.Field(run.FieldFor(builder), builder));
        instructions.OpCode(ILOpCode.Ret);
    }

    /// <summary>The code that makes an object of the class with the struct's values.</summary>
    public BlobBuilder ToObject()
    {
        var instructions = new InstructionEncoder(new BlobBuilder());
        On(instructions, ILOpCode.Newobj, ofClass.Method(run.Machine.Constructor, ".ctor", Self.PlainSignature(heaps)));
        foreach (var field in run.Fields)
        {
            instructions.OpCode(ILOpCode.Dup);
            instructions.LoadArgument(0);
            On(instructions, ILOpCode.Ldfld, ofStruct.Field(run.FieldFor(field), field));
            On(instructions, ILOpCode.Stfld, ofClass.Field(field, field));
        }
        instructions.OpCode(ILOpCode.Ret);
        return instructions.CodeBuilder;
    }

    private static void On(InstructionEncoder instructions, ILOpCode operation, EntityHandle token)
    {
        instructions.OpCode(operation);
        instructions.Token(token);
    }
}
