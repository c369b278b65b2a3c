using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Metadata;
using Molt.Images;
using Molt.Model;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Lanes;

/// <summary>Finds the leaves among the methods of an image.</summary>
internal sealed class Leaves
{
    /// <summary>The JIT inlines methods of up to 100 bytes of IL when it finds them worth it; the compiler emits a quarter more for debugging.</summary>
    private const int LargestBody = 128;

    /// <summary>
    /// As much for a body that may throw something else than that a receiver is missing: what is inlined is in no stack trace, and no
    /// one must miss the method that threw. So small ones are always inlined, in a Release build too.
    /// </summary>
    private const int LargestThrowing = 32;

    /// <summary>
    /// As much for a constructor of a class, which throws when an array that it makes has no size. The JIT inlines that as well when it finds it worth it, prologue and all.
    /// </summary>
    private const int LargestThrowingConstructor = 64;

    private const int LargestWithCallees = 400;

    private const MethodImplAttributes Refusals = MethodImplAttributes.NoInlining | MethodImplAttributes.NoOptimization
        | MethodImplAttributes.Synchronized | MethodImplAttributes.InternalCall | MethodImplAttributes.CodeTypeMask;

    private readonly SourceImage image;
    private readonly MetadataReader source;
    private readonly Slots slots;
    private readonly string assembly;
    private readonly FloatingPoint floatingPoint;
    private readonly Dictionary<MethodDefinitionHandle, Leaf?> known = [];

    public Leaves(SourceImage image, Slots slots)
    {
        (this.image, source, this.slots) = (image, image.Metadata, slots);
        assembly = source.IsAssembly ? source.GetString(source.GetAssemblyDefinition().Name) : "";
        Calls = new CallSites(source, this);
        floatingPoint = new FloatingPoint(source);
    }

    public CallSites Calls { get; }

    /// <summary>The method as a leaf; null when it is none.</summary>
    public Leaf? this[MethodDefinitionHandle handle]
    {
        get
        {
            if (known.TryGetValue(handle, out var leaf)) return leaf;
            known[handle] = null; // whatever calls itself is none
            var method = source.GetMethodDefinition(handle);
            return known[handle] = ShortcutCode.Of(source, method, Calls.Own, CodeOf) is { } shortcut ? Find(handle, shortcut) : Find(handle, method);
        }
    }

    private Leaf? Find(MethodDefinitionHandle handle, ShortcutCode shortcut) => this[shortcut.Body] is { } body
        ? new Leaf(handle, body.Size, new HashSet<PatchableMethod>(body.Patchable) { shortcut.Target }) { Asks = true, Shortcut = shortcut }
        : null;

    private Leaf? Find(MethodDefinitionHandle handle, MethodDefinition method)
    {
        if (!MayBe(handle, method)) return null;
        var body = image.File.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.ExceptionRegions.IsEmpty || body.GetILReader().Length > LargestBody) return null;
        var code = new IlCode(body.GetILBytes()!);
        var patchable = new HashSet<PatchableMethod>();
        if (slots[handle] is not null) patchable.Add(new(assembly, handle));
        if (SizeOf(code, patchable) is not (> 0 and <= LargestWithCallees and var size)) return null;
        return code.Bytes.Length <= MostThrowing(method) || !MayThrow(code, method, body.LocalSignature)
            ? new Leaf(handle, size, patchable) { MakesStruct = MakesStruct(method), Asks = slots[handle] is not null }
            : null;
    }

    private bool MayBe(MethodDefinitionHandle handle, MethodDefinition method) =>
        method.RelativeVirtualAddress != 0 && (method.ImplAttributes & Refusals) == 0
        && slots[handle] is null or { Detour: not null }
        && method.GetGenericParameters().Count == 0 && source.GetTypeDefinition(method.GetDeclaringType()).GetGenericParameters().Count == 0
        && source.GetBlobReader(method.Signature).ReadSignatureHeader() is { CallingConvention: SignatureCallingConvention.Default, HasExplicitThis: false };

    /// <summary>The size of a body with the leaves that it calls, which are noted; null when it is none itself.</summary>
    private int? SizeOf(IlCode code, HashSet<PatchableMethod> patchable)
    {
        var size = code.Bytes.Length;
        foreach (var instruction in code.Instructions)
        {
            if (!IsAllowed(instruction.OpCode) || code.Targets(instruction).Any(target => target <= instruction.Offset)) return null;
            var site = Calls.Of(code, instruction);
            if (site.Called == Called.Unknown) return null;
            if (site.Leaf is { } leaf)
            {
                size += leaf.Size;
                patchable.UnionWith(leaf.Patchable);
            }
        }
        return size;
    }

    private byte[] CodeOf(MethodDefinition method) => image.File.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;

    private int MostThrowing(MethodDefinition method) => IsConstructor(method) && !MakesStruct(method) ? LargestThrowingConstructor : LargestThrowing;

    private bool IsConstructor(MethodDefinition method) => source.StringComparer.Equals(method.Name, ".ctor");

    private bool MakesStruct(MethodDefinition method) => IsConstructor(method)
        && SystemTypes.IsStruct(source, source.GetTypeDefinition(method.GetDeclaringType()));

    private static bool IsAllowed(ILOpCode code) => code is not (ILOpCode.Throw or ILOpCode.Rethrow or ILOpCode.Localloc or ILOpCode.Arglist
        or ILOpCode.Leave or ILOpCode.Leave_s or ILOpCode.Endfinally or ILOpCode.Endfilter or ILOpCode.Cpblk or ILOpCode.Initblk or ILOpCode.Tail);

    private bool MayThrow(IlCode code, MethodDefinition method, StandaloneSignatureHandle locals)
    {
        for (var index = 0; index < code.Instructions.Count; index++)
            if (!IsSafe(code, method, locals, index)) return true;
        return false;
    }

    private bool IsSafe(IlCode code, MethodDefinition method, StandaloneSignatureHandle locals, int index)
    {
        var instruction = code.Instructions[index];
        if (SafeInstructions.Include(instruction.OpCode) || Calls.Of(code, instruction).Called != Called.Nothing) return true;
        return IsDivision(instruction.OpCode) && index > 0
            && (LoadsDivisor(code, code.Instructions[index - 1]) || floatingPoint.IsOnTop(code, method, locals, index));
    }

    private static bool IsDivision(ILOpCode code) => code is ILOpCode.Div or ILOpCode.Div_un or ILOpCode.Rem or ILOpCode.Rem_un;

    // Minus one can overflow.
    private static bool LoadsDivisor(IlCode code, IlInstruction load) => load.OpCode switch
    {
        >= ILOpCode.Ldc_i4_1 and <= ILOpCode.Ldc_i4_8 => true,
        ILOpCode.Ldc_i4_s => (sbyte)code.Bytes[load.OperandOffset] > 0,
        ILOpCode.Ldc_i4 => code.Token(load) > 0,
        ILOpCode.Ldc_i8 => BinaryPrimitives.ReadInt64LittleEndian(code.Bytes.AsSpan(load.OperandOffset)) > 0,
        _ => false,
    };
}
