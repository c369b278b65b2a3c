using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Planning;
using Molt.Weaving.Tables;

namespace Molt.Weaving.FirstRuns;

/// <summary>Makes the code that the struct of a first run has.</summary>
internal sealed class StructCode(HeapCopy heaps, FirstRun run)
{
    private const int CallSize = 5;
    private readonly MachineTokens tokens = new(heaps.Source, run.Machine);
    private readonly InstanceTokens ofClass = new(heaps, Self(heaps, run.Machine.Type, run.Machine, SignatureTypeKind.Class));
    private readonly InstanceTokens ofStruct = new(heaps, Self(heaps, run.Type, run.Machine, SignatureTypeKind.ValueType));

    /// <summary>MoveNext's code over the struct. All instructions keep their places.</summary>
    public byte[] MoveNext(byte[] il)
    {
        var copy = il.ToArray();
        foreach (var use in run.Code.Fields)
        {
            var field = tokens.FieldOf(il.TokenOf(use));
            WriteToken(copy, use.OperandOffset, ofStruct.Field(run.FieldFor(field), field));
        }
        foreach (var suspension in run.Code.Suspensions) WriteSuspension(copy, il, suspension);
        return copy;
    }

    // nop ...; ldarg.0; ldloca awaiter; call Suspend
    private void WriteSuspension(byte[] copy, byte[] il, Suspension suspension)
    {
        var (call, awaiter) = (suspension.End - CallSize, suspension.Awaiter);
        copy.AsSpan(suspension.Start..suspension.End).Fill((byte)ILOpCode.Nop);
        copy[call - awaiter.Size - 1] = (byte)ILOpCode.Ldarg_0;
        il.AsSpan(awaiter.Offset, awaiter.Size).CopyTo(copy.AsSpan(call - awaiter.Size));
        copy[call] = (byte)ILOpCode.Call;
        var number = run.Calls.TakeWhile(one => one.Method != suspension.Call.Method).Count();
        WriteToken(copy, call + 1, ofStruct.Method(run.Suspend(number), FirstRunNames.Suspend(number), SuspendSignature(number)));
    }

    /// <summary>The code that makes an object of the class with the struct's values.</summary>
    public BlobBuilder ToObject()
    {
        var code = new BlobBuilder();
        var instructions = new InstructionEncoder(code);
        instructions.OpCode(ILOpCode.Newobj);
        instructions.Token(ofClass.Method(run.Machine.Constructor, ".ctor", Signature(type => type.Void())));
        foreach (var field in run.Machine.Fields)
        {
            instructions.OpCode(ILOpCode.Dup);
            instructions.LoadArgument(0);
            OnField(instructions, ILOpCode.Ldfld, ofStruct, run.FieldFor(field), field);
            OnField(instructions, ILOpCode.Stfld, ofClass, field, field);
        }
        instructions.OpCode(ILOpCode.Ret);
        return code;
    }

    /// <summary>
    /// The code that suspends. The builder is the object's, since it is the object that goes on; what the builder made, its task, goes into the
    /// struct's as well, which the kickoff reads.
    /// </summary>
    public BlobBuilder Suspend(int number)
    {
        var code = new BlobBuilder();
        var (instructions, builder) = (new InstructionEncoder(code), run.Machine.Builder);
        instructions.LoadArgument(0);
        instructions.OpCode(ILOpCode.Call);
        instructions.Token(ofStruct.Method(run.ToObject, FirstRunNames.ToObject, ToObjectSignature));
        instructions.StoreLocal(0);
        instructions.LoadLocal(0);
        OnField(instructions, ILOpCode.Ldflda, ofClass, builder, builder);
        instructions.LoadArgument(1);
        instructions.LoadLocalAddress(0);
        instructions.OpCode(ILOpCode.Call);
        instructions.Token(run.Calls[number].Method);
        instructions.LoadArgument(0);
        instructions.LoadLocal(0);
        OnField(instructions, ILOpCode.Ldfld, ofClass, builder, builder);
        OnField(instructions, ILOpCode.Stfld, ofStruct, run.FieldFor(builder), builder);
        instructions.OpCode(ILOpCode.Ret);
        return code;
    }

    /// <summary>The class, as a signature has it.</summary>
    public BlobBuilder ClassSignature => OfType(type => ReceiverSignature.Write(type, heaps.Source, run.Machine.Type));

    public BlobHandle ToObjectSignature => Signature(type => ClassSignature.WriteContentTo(type.Builder));

    public BlobHandle SuspendSignature(int number)
    {
        var blob = new BlobBuilder();
        blob.WriteByte((byte)SignatureAttributes.Instance);
        blob.WriteCompressedInteger(1);
        blob.WriteByte((byte)SignatureTypeCode.Void);
        blob.WriteByte((byte)SignatureTypeCode.ByReference);
        run.Calls[number].Awaiter!.WriteContentTo(blob);
        return heaps.Target.GetOrAddBlob(blob);
    }

    private BlobHandle Signature(Action<ReturnTypeEncoder> result)
    {
        var blob = new BlobBuilder();
        new BlobEncoder(blob).MethodSignature(isInstanceMethod: true).Parameters(0, result, _ => { });
        return heaps.Target.GetOrAddBlob(blob);
    }

    private static BlobBuilder OfType(Action<BlobBuilder> write)
    {
        var blob = new BlobBuilder();
        write(blob);
        return blob;
    }

    private static EntityHandle Self(HeapCopy heaps, TypeDefinitionHandle type, StateMachine machine, SignatureTypeKind kind)
    {
        if (machine.Arity == 0) return type;
        var blob = new BlobBuilder();
        ReceiverSignature.Write(blob, kind, type, machine.Arity);
        return heaps.Target.AddTypeSpecification(heaps.Target.GetOrAddBlob(blob));
    }

    private static void OnField(InstructionEncoder instructions, ILOpCode operation, InstanceTokens owner, FieldDefinitionHandle row, FieldDefinitionHandle likeness)
    {
        instructions.OpCode(operation);
        instructions.Token(owner.Field(row, likeness));
    }

    private static void WriteToken(byte[] il, int offset, EntityHandle token) =>
        BinaryPrimitives.WriteInt32LittleEndian(il.AsSpan(offset), MetadataTokens.GetToken(token));
}
