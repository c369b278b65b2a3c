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
        var writer = new StructCode(heaps, run);
        var locals = Locals(writer.ClassSignature);
        return new(WriteMoveNext(run, writer), WriteSetStateMachine(),
            run.Calls.Count == 0 ? default : new(writer.ToObjectSignature, Write(writer.ToObject(), default)),
            [.. Enumerable.Range(0, run.Calls.Count).Select(call => new WrittenMethod(writer.SuspendSignature(call), Write(writer.Suspend(call), locals)))]);
    }

    private int WriteMoveNext(FirstRun run, StructCode writer)
    {
        var body = image.File.GetMethodBody(heaps.Source.GetMethodDefinition(run.Machine.MoveNext).RelativeVirtualAddress);
        var il = writer.MoveNext(body.GetILBytes()!);
        strings.Relocate(il);
        var regions = new ExceptionRegions(body, 0);
        var target = encoder.AddMethodBody(il.Length, body.MaxStack, regions.Count, regions.AreSmall, body.LocalSignature,
            body.LocalVariablesInitialized ? MethodBodyAttributes.InitLocals : MethodBodyAttributes.None, hasDynamicStackAllocation: body.LocalVariablesInitialized);
        new BlobWriter(target.Instructions).WriteBytes(il);
        regions.Write(target.ExceptionRegions);
        return target.Offset;
    }

    private static MethodBodyStreamEncoder EncoderBehind(BlobBuilder code)
    {
        code.Align(Alignment);
        return new(code);
    }

    // The builders call it for structs that other code than theirs put into an object.
    private int WriteSetStateMachine()
    {
        var body = new BlobBuilder();
        new InstructionEncoder(body).OpCode(ILOpCode.Ret);
        return Write(body, default);
    }

    private int Write(BlobBuilder body, StandaloneSignatureHandle locals)
    {
        var target = encoder.AddMethodBody(body.Count, MaxStack, 0, hasSmallExceptionRegions: true, locals, MethodBodyAttributes.InitLocals);
        var writer = new BlobWriter(target.Instructions);
        body.WriteContentTo(ref writer);
        return target.Offset;
    }

    private StandaloneSignatureHandle Locals(BlobBuilder type)
    {
        var signature = new BlobBuilder();
        signature.WriteByte((byte)SignatureKind.LocalVariables);
        signature.WriteCompressedInteger(1);
        type.WriteContentTo(signature);
        return heaps.Target.AddStandaloneSignature(heaps.Target.GetOrAddBlob(signature));
    }
}

/// <summary>Where the bodies of a struct's methods are.</summary>
internal sealed record WrittenFirstRun(int MoveNext, int SetStateMachine, WrittenMethod ToObject, IReadOnlyList<WrittenMethod> Suspends);

/// <summary>A method's signature, and where its body is.</summary>
internal readonly record struct WrittenMethod(BlobHandle Signature, int Offset);
