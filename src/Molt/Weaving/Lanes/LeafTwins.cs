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
internal sealed record LeafTwin(Leaf Leaf, bool Makes, string Name, BlobHandle Signature)
{
    /// <summary>The arguments that are not what the leaf expects, but stand-ins for it.</summary>
    public IReadOnlyList<PassedStandIn> Passed { get; init; } = [];
}

/// <summary>Plans the twins that fast lanes call, and writes their code.</summary>
/// <param name="image">The image that is woven.</param>
/// <param name="heaps">Its tables.</param>
/// <param name="leaves">The leaves.</param>
/// <param name="objects">What is known of objects that do not leave a body.</param>
/// <param name="strings">The user strings.</param>
/// <param name="locals">Appends locals.</param>
/// <param name="firstRow">The row of the first twin, once all are planned that come before.</param>
internal sealed class LeafTwins(
    SourceImage image, HeapCopy heaps, Leaves leaves, (Borrowers Borrowers, StandIns StandIns) objects, UserStrings strings, AppendedLocals locals, Func<int> firstRow)
{
    private readonly MetadataReader source = heaps.Source;
    private readonly StaticSignatures signatures = new(heaps);
    private readonly Dictionary<(MethodDefinitionHandle Method, bool Makes, string Passed), int> numbers = [];
    private readonly List<LeafTwin> all = [];

    /// <summary>All twins in the order of their rows. There may be more of them after one is written.</summary>
    public IReadOnlyList<LeafTwin> All => all;

    /// <summary>What to call in place of a leaf; nil where it has to be called itself, because it is the constructor of a class.</summary>
    /// <param name="operation">How it is called.</param>
    /// <param name="leaf">The leaf.</param>
    /// <param name="passed">The arguments that are stand-ins.</param>
    public MethodDefinitionHandle For(ILOpCode operation, Leaf leaf, IReadOnlyList<PassedStandIn>? passed = null)
    {
        if (!leaf.Asks || (operation == ILOpCode.Newobj && !leaf.MakesStruct)) return default;
        return RowOf(leaf, makes: operation == ILOpCode.Newobj, passed ?? []);
    }

    /// <summary>Writes a twin's body and returns its offset.</summary>
    public int Write(LeafTwin twin, MethodBodyStreamEncoder encoder) => twin switch
    {
        { Makes: true } => WriteMaker(twin, encoder),
        { Leaf.Shortcut: { } shortcut } => WriteStraight(twin, shortcut, encoder),
        _ => WriteCopy(twin, encoder),
    };

    /// <summary>Writes the body of a constructor of a stand-in and returns its offset.</summary>
    public int WriteConstructor(StandIn standIn, Leaf constructor, MethodBodyStreamEncoder encoder) =>
        WriteCopy(new LeafTwin(constructor, false, ".ctor", default) { Passed = [new(0, standIn)] }, encoder);

    private MethodDefinitionHandle RowOf(Leaf leaf, bool makes, IReadOnlyList<PassedStandIn> passed)
    {
        var key = (leaf.Method, makes, string.Join(' ', passed.Select(one => $"{one.Argument}:{MetadataTokens.GetRowNumber(one.StandIn.Type)}")));
        if (!numbers.TryGetValue(key, out var number)) numbers.Add(key, number = Add(leaf, makes, passed));
        return MetadataTokens.MethodDefinitionHandle(firstRow() + number);
    }

    private int Add(Leaf leaf, bool makes, IReadOnlyList<PassedStandIn> passed)
    {
        var method = source.GetMethodDefinition(leaf.Method);
        all.Add(new LeafTwin(leaf, makes, $"{source.GetString(method.Name)}{all.Count}", signatures.Of(method, makes ? ReceiverPassing.CopyOut : ReceiverPassing.AsIs))
        {
            Passed = passed,
        });
        return all.Count - 1;
    }

    private int WriteCopy(LeafTwin twin, MethodBodyStreamEncoder encoder)
    {
        var method = source.GetMethodDefinition(twin.Leaf.Method);
        var body = image.File.GetMethodBody(method.RelativeVirtualAddress);
        var code = new IlCode(body.GetILBytes()!);
        strings.Relocate(code.Bytes);
        var bytes = new BlobBuilder();
        if (NeedsReceiver(method) && !twin.Passed.Any(passed => passed.Argument == 0) && !ReceiverTests.BeginWithUse(code)) ReceiverTests.Write(bytes);
        foreach (var instruction in code.Instructions) Copy(bytes, code, instruction, twin);
        return Write(encoder, bytes, body.MaxStack, body.LocalSignature, body.LocalVariablesInitialized);
    }

    // A shortcut that knows the answer.
    private int WriteStraight(LeafTwin twin, ShortcutCode shortcut, MethodBodyStreamEncoder encoder)
    {
        var body = image.File.GetMethodBody(source.GetMethodDefinition(twin.Leaf.Method).RelativeVirtualAddress);
        var (bytes, code) = (new BlobBuilder(), new IlCode(shortcut.Straight));
        bytes.WriteBytes(shortcut.Receiver);
        foreach (var instruction in code.Instructions)
            if (instruction.OpCode == ILOpCode.Call) new InstructionEncoder(bytes).Call(RowOf(leaves[shortcut.Body]!, makes: false, []));
            else bytes.WriteBytes(code.Bytes, instruction.Offset, instruction.Size);
        return Write(encoder, bytes, body.MaxStack, body.LocalSignature, body.LocalVariablesInitialized);
    }

    private void Copy(BlobBuilder bytes, IlCode code, IlInstruction instruction, LeafTwin twin)
    {
        if (leaves.Calls.Of(code, instruction).Leaf is { } leaf && For(instruction.OpCode, leaf, PassedOn(twin, instruction)) is { IsNil: false } called)
            new InstructionEncoder(bytes).Call(called);
        else if (UsedBy(twin, instruction) is { } used)
        {
            bytes.WriteByte((byte)instruction.OpCode);
            bytes.WriteInt32(MetadataTokens.GetToken(objects.StandIns.Field(used, (FieldDefinitionHandle)code.Named(instruction))));
        }
        else bytes.WriteBytes(code.Bytes, instruction.Offset, instruction.Size);
    }

    private IReadOnlyList<PassedStandIn> PassedOn(LeafTwin twin, IlInstruction instruction)
    {
        if (twin.Passed.Count == 0 || !objects.Borrowers.FlowOf(twin.Leaf).Calls.TryGetValue(instruction.Offset, out var arguments)) return [];
        return [.. arguments.SelectMany(argument => twin.Passed.Where(passed => passed.Argument == argument.Object).Select(passed => passed with { Argument = argument.Argument }))];
    }

    private StandIn? UsedBy(LeafTwin twin, IlInstruction instruction) =>
        twin.Passed.Count > 0 && objects.Borrowers.FlowOf(twin.Leaf).Fields.TryGetValue(instruction.Offset, out var used)
            ? twin.Passed.FirstOrDefault(passed => passed.Argument == used).StandIn
            : null;

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
