using System.Reflection;
using System.Reflection.Metadata;
using Molt.Images;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;

namespace Molt.Linking.Shortcutting;

/// <summary>
/// Tells from a method's code whether a copy of it may stand in for it: a leaf (see <c>Weaving/Lanes</c>), which runs for some nanoseconds, and which no stack trace has to
/// show. The same measures as there, so that what is copied is inlined.
/// </summary>
internal static class LeafCode
{
    private const int LargestBody = 128;
    private const int LargestThrowing = 32;

    private const MethodImplAttributes Refusals = MethodImplAttributes.NoInlining | MethodImplAttributes.NoOptimization
        | MethodImplAttributes.Synchronized | MethodImplAttributes.InternalCall | MethodImplAttributes.CodeTypeMask;

    /// <summary>The code of a method that may be a leaf, as far as that does not depend on what it calls; null if it is none.</summary>
    public static IlCode? Of(ScriptImage image, MethodDefinitionHandle handle)
    {
        var method = image.Reader.GetMethodDefinition(handle);
        if (method.RelativeVirtualAddress == 0 || (method.ImplAttributes & Refusals) != 0) return null;
        var body = image.Portable.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.ExceptionRegions.IsEmpty || body.GetILReader().Length > LargestBody) return null;
        var code = new IlCode(body.GetILBytes()!);
        return code.Instructions.All(instruction => IsAllowed(code, instruction)) ? code : null;
    }

    /// <summary>The methods that instructions call, each with how.</summary>
    public static IEnumerable<(ILOpCode Operation, MethodReference Method)> Calls(IlCode code, ICodeTokens tokens) => code.Instructions
        .Where(instruction => instruction.OpCode is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj && code.Named(instruction).Kind != HandleKind.MethodSpecification)
        .Select(instruction => (instruction.OpCode, tokens.MethodOf(code.Named(instruction))));

    private static bool IsAllowed(IlCode code, IlInstruction instruction) => instruction.OpCode switch
    {
        ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj => code.Named(instruction).Kind != HandleKind.MethodSpecification,
        ILOpCode.Throw or ILOpCode.Rethrow or ILOpCode.Localloc or ILOpCode.Arglist or ILOpCode.Calli or ILOpCode.Jmp => false,
        ILOpCode.Leave or ILOpCode.Leave_s or ILOpCode.Endfinally or ILOpCode.Endfilter or ILOpCode.Cpblk or ILOpCode.Initblk => false,
        ILOpCode.Tail or ILOpCode.Volatile or ILOpCode.Constrained or ILOpCode.Ldftn or ILOpCode.Ldvirtftn or ILOpCode.Ldtoken => false,
        _ when code.Bytes.Length > LargestThrowing && !SafeInstructions.Include(instruction.OpCode) => false,
        _ => code.Targets(instruction).All(target => target > instruction.Offset),
    };
}
