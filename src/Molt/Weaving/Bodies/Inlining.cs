using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;

namespace Molt.Weaving.Bodies;

/// <summary>
/// Has the JIT inline what it would inline, and leave alone what it would leave alone, if methods had no prologue. It inlines accessors and the like: only bodies that cannot throw
/// (but on a null receiver) are marked: a stack trace's text leaves marked methods out, and no one must miss the method that threw. What the compiler made
/// for iterators is nobody's to miss: that which starts them, without a loop and with nothing of the author's in it, and the code of their finally blocks.
/// It never inlines what does not return, as methods that only throw; with a prologue they do return where they are patched.
/// </summary>
internal sealed class Inlining(SourceImage image)
{
    /// <summary>The IL bytes, without the prologue, up to which a method is worth it; the JIT's own certain limit is 16.</summary>
    private const int LargestBody = 32;

    /// <summary>As much for methods of the compiler's.</summary>
    private const int LargestGenerated = 64;

    private const MethodImplAttributes Refusals = MethodImplAttributes.NoInlining | MethodImplAttributes.NoOptimization
        | MethodImplAttributes.Synchronized;

    public MethodImplAttributes AttributesOf(MethodDefinition method)
    {
        if ((method.ImplAttributes & Refusals) != 0) return method.ImplAttributes;
        var body = image.File.GetMethodBody(method.RelativeVirtualAddress);
        if (!Returns(body)) return method.ImplAttributes | MethodImplAttributes.NoInlining;
        return IsAccessor(body) || IsFinally(method, body) ? method.ImplAttributes | MethodImplAttributes.AggressiveInlining : method.ImplAttributes;
    }

    private static bool Returns(MethodBodyBlock body)
    {
        foreach (var instruction in IlReader.Read(CodeOf(body)))
            if (instruction.OpCode == ILOpCode.Ret) return true;
        return false;
    }

    private bool IsAccessor(MethodBodyBlock body)
    {
        var code = CodeOf(body);
        if (code.Length > LargestGenerated || !body.ExceptionRegions.IsEmpty) return false;
        var makesMachine = false;
        foreach (var instruction in IlReader.Read(code))
            if (instruction.OpCode == ILOpCode.Newobj && MakesMachine(BinaryPrimitives.ReadInt32LittleEndian(code[instruction.OperandOffset..]))) makesMachine = true;
            else if (!SafeInstructions.Include(instruction.OpCode)) return false;
        return makesMachine || code.Length <= LargestBody;
    }

    private bool MakesMachine(int token) => MetadataTokens.EntityHandle(token) is { Kind: HandleKind.MethodDefinition } constructor
        && GeneratedNames.IsClosureOrStateMachine(NameOf(image.Metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()));

    private bool IsFinally(MethodDefinition method, MethodBodyBlock body) =>
        image.Metadata.StringComparer.StartsWith(method.Name, GeneratedNames.Finally) && body.GetILReader().Length <= LargestGenerated && body.ExceptionRegions.IsEmpty
        && GeneratedNames.IsClosureOrStateMachine(NameOf(method.GetDeclaringType()));

    private static unsafe ReadOnlySpan<byte> CodeOf(MethodBodyBlock body)
    {
        var il = body.GetILReader();
        return new(il.StartPointer, il.Length);
    }

    private string NameOf(TypeDefinitionHandle type) => image.Metadata.GetString(image.Metadata.GetTypeDefinition(type).Name);
}
