using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Weaving.Bodies;
using Molt.Weaving.Planning;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Lanes;

/// <summary>A static method with the code of a leaf, but without a prologue, and calling other leaves as such.</summary>
/// <param name="Leaf">The leaf.</param>
/// <param name="Makes">Whether it makes the struct that the leaf is a constructor of, and answers with it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Signature">Its signature: the leaf's, with the receiver as the first parameter, unless it makes that.</param>
internal sealed record LeafTwin(Leaf Leaf, bool Makes, string Name, BlobHandle Signature);

/// <summary>Plans the twins that fast lanes call, and writes their code.</summary>
internal sealed class LeafTwins(SourceImage image, HeapCopy heaps, Leaves leaves, UserStrings strings, AppendedLocals locals, Func<int> firstRow)
{
    private readonly MetadataReader source = heaps.Source;
    private readonly StaticSignatures signatures = new(heaps);
    private readonly Dictionary<(MethodDefinitionHandle Method, bool Makes), int> numbers = [];
    private readonly List<LeafTwin> all = [];

    /// <summary>All twins in the order of their rows. There may be more of them after one is written.</summary>
    public IReadOnlyList<LeafTwin> All => all;

    /// <summary>What to call in place of a leaf; nil where it has to be called itself, because it is the constructor of a class.</summary>
    public MethodDefinitionHandle For(ILOpCode operation, Leaf leaf)
    {
        if (!leaf.Asks || (operation == ILOpCode.Newobj && !leaf.MakesStruct)) return default;
        return RowOf(leaf, makes: operation == ILOpCode.Newobj);
    }

    /// <summary>Writes a twin's body and returns its offset.</summary>
    public int Write(LeafTwin twin, MethodBodyStreamEncoder encoder) => twin switch
    {
        { Makes: true } => WriteMaker(twin, encoder),
        { Leaf.Shortcut: { } shortcut } => WriteStraight(twin, shortcut, encoder),
        _ => WriteCopy(twin, encoder),
    };

    private MethodDefinitionHandle RowOf(Leaf leaf, bool makes)
    {
        if (!numbers.TryGetValue((leaf.Method, makes), out var number)) numbers.Add((leaf.Method, makes), number = Add(leaf, makes));
        return MetadataTokens.MethodDefinitionHandle(firstRow() + number);
    }

    private int Add(Leaf leaf, bool makes)
    {
        var method = source.GetMethodDefinition(leaf.Method);
        all.Add(new LeafTwin(leaf, makes, $"{source.GetString(method.Name)}{all.Count}", signatures.Of(method, makes ? ReceiverPassing.CopyOut : ReceiverPassing.AsIs)));
        return all.Count - 1;
    }

    private int WriteCopy(LeafTwin twin, MethodBodyStreamEncoder encoder)
    {
        var method = source.GetMethodDefinition(twin.Leaf.Method);
        var body = image.File.GetMethodBody(method.RelativeVirtualAddress);
        var code = new IlCode(body.GetILBytes()!);
        strings.Relocate(code.Bytes);
        var bytes = new BlobBuilder();
        if (NeedsReceiver(method) && !ReceiverTests.BeginWithUse(code)) ReceiverTests.Write(bytes);
        foreach (var instruction in code.Instructions) Copy(bytes, code, instruction);
        return Write(encoder, bytes, body.MaxStack, body.LocalSignature, body.LocalVariablesInitialized);
    }

    // A shortcut that knows the answer.
    private int WriteStraight(LeafTwin twin, ShortcutCode shortcut, MethodBodyStreamEncoder encoder)
    {
        var body = image.File.GetMethodBody(source.GetMethodDefinition(twin.Leaf.Method).RelativeVirtualAddress);
        var (bytes, code) = (new BlobBuilder(), new IlCode(shortcut.Straight));
        bytes.WriteBytes(shortcut.Receiver);
        foreach (var instruction in code.Instructions)
            if (instruction.OpCode == ILOpCode.Call) new InstructionEncoder(bytes).Call(RowOf(leaves[shortcut.Body]!, makes: false));
            else bytes.WriteBytes(code.Bytes, instruction.Offset, instruction.Size);
        return Write(encoder, bytes, body.MaxStack, body.LocalSignature, body.LocalVariablesInitialized);
    }

    private void Copy(BlobBuilder bytes, IlCode code, IlInstruction instruction)
    {
        if (leaves.Calls.Of(code, instruction).Leaf is { } leaf && For(instruction.OpCode, leaf) is { IsNil: false } twin)
            new InstructionEncoder(bytes).Call(twin);
        else bytes.WriteBytes(code.Bytes, instruction.Offset, instruction.Size);
    }

    private int WriteMaker(LeafTwin twin, MethodBodyStreamEncoder encoder)
    {
        var method = source.GetMethodDefinition(twin.Leaf.Method);
        var bytes = new BlobBuilder();
        var instructions = new InstructionEncoder(bytes);
        instructions.LoadLocalAddress(0);
        var made = new BlobBuilder();
        ReceiverSignature.Write(made, source, method.GetDeclaringType());
        var arguments = signatures.ParametersOf(method);
        for (var index = 0; index < arguments; index++) instructions.LoadArgument(index);
        instructions.Call(For(ILOpCode.Call, twin.Leaf));
        instructions.LoadLocal(0);
        instructions.OpCode(ILOpCode.Ret);
        return Write(encoder, bytes, 1 + arguments, locals.Add(default, made).Signature, isInitialized: true);
    }

    private static int Write(MethodBodyStreamEncoder encoder, BlobBuilder bytes, int maxStack, StandaloneSignatureHandle locals, bool isInitialized)
    {
        var target = encoder.AddMethodBody(bytes.Count, Math.Max(1, maxStack), 0, hasSmallExceptionRegions: true, locals,
            isInitialized ? MethodBodyAttributes.InitLocals : MethodBodyAttributes.None);
        var writer = new BlobWriter(target.Instructions);
        bytes.WriteContentTo(ref writer);
        return target.Offset;
    }

    // A call of a class's method through null throws, whether the method looks at its receiver or not.
    private bool NeedsReceiver(MethodDefinition method) => (method.Attributes & MethodAttributes.Static) == 0
        && !SystemTypes.IsStruct(source, source.GetTypeDefinition(method.GetDeclaringType()));
}
