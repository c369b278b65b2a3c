using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Bodies;
using Molt.Weaving.Tables;

namespace Molt.Weaving.FirstRuns;

/// <summary>Writes the bodies of the structs' methods.</summary>
internal sealed class FirstRunBodies(SourceImage image, HeapCopy heaps, UserStrings strings, BlobBuilder code)
{
    private const int Alignment = 4;
    private const int MaxStack = 3;
    private readonly MethodBodyStreamEncoder encoder = EncoderBehind(code);

    public WrittenFirstRun Write(FirstRun run)
    {
        var body = image.File.GetMethodBody(heaps.Source.GetMethodDefinition(run.Machine.MoveNext).RelativeVirtualAddress);
        var writer = new StructCode(heaps, run, ShortCircuits.Straighten(body.GetILBytes()!));
        return new(WriteMoveNext(run, body, writer.MoveNext()), Write(SetStateMachine()), run.Code.Suspensions.Count == 0 ? -1 : Write(writer.ToObject()));
    }

    // Its locals are empty at the start, as the fields of a new object are.
    private int WriteMoveNext(FirstRun run, MethodBodyBlock body, byte[] il)
    {
        strings.Relocate(il);
        var regions = new ExceptionRegions(body, 0, null);
        var target = encoder.AddMethodBody(il.Length, Math.Max(body.MaxStack, MaxStack), regions.Count, regions.AreSmall, run.MoveNextLocals,
            MethodBodyAttributes.InitLocals, hasDynamicStackAllocation: true);
        new BlobWriter(target.Instructions).WriteBytes(il);
        regions.Write(target.ExceptionRegions);
        return target.Offset;
    }

    private int Write(BlobBuilder body)
    {
        var target = encoder.AddMethodBody(body.Count, MaxStack, 0, hasSmallExceptionRegions: true, default, MethodBodyAttributes.None);
        var writer = new BlobWriter(target.Instructions);
        body.WriteContentTo(ref writer);
        return target.Offset;
    }

    // Builders call it for structs that they have put into objects themselves.
    private static BlobBuilder SetStateMachine()
    {
        var body = new BlobBuilder();
        new InstructionEncoder(body).OpCode(ILOpCode.Ret);
        return body;
    }

    private static MethodBodyStreamEncoder EncoderBehind(BlobBuilder code)
    {
        code.Align(Alignment);
        return new(code);
    }
}

/// <summary>Where the bodies of a struct's methods are; -1 for one that it does not have.</summary>
internal readonly record struct WrittenFirstRun(int MoveNext, int SetStateMachine, int ToObject);
