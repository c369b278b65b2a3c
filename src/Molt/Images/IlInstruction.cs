using System.Reflection.Metadata;

namespace Molt.Images;

/// <summary>An instruction in a method's IL. Offsets count from the start of the IL.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="OpCode">The operation; a prefix such as <c>volatile.</c> is an instruction of its own.</param>
/// <param name="OperandOffset">Where its operand begins, or the next instruction where there is none.</param>
/// <param name="Size">The bytes of the whole instruction.</param>
internal readonly record struct IlInstruction(int Offset, ILOpCode OpCode, int OperandOffset, int Size)
{
    /// <summary>Whether the operand is a metadata token: type, field, method, instantiation or stand-alone signature.</summary>
    public bool HasToken => IlOperands.KindOf(OpCode) == IlOperandKind.Token;

    /// <summary>Whether the operand is a token of the user string heap.</summary>
    public bool HasUserString => OpCode == ILOpCode.Ldstr;
}
