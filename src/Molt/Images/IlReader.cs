using System.Buffers.Binary;
using System.Reflection.Metadata;

namespace Molt.Images;

/// <summary>Walks the instructions of a method's IL without copying it: <c>foreach (var instruction in IlReader.Read(il))</c>.</summary>
internal static class IlReader
{
    public static Enumerator Read(ReadOnlySpan<byte> il) => new(il);

    /// <summary>The enumeration and its enumerator in one.</summary>
    public ref struct Enumerator(ReadOnlySpan<byte> il)
    {
        private readonly ReadOnlySpan<byte> il = il;
        private int next;

        public IlInstruction Current { get; private set; }

        public readonly Enumerator GetEnumerator() => this;

        /// <exception cref="BadImageFormatException">The IL ends within an instruction.</exception>
        public bool MoveNext()
        {
            if (next == il.Length) return false;
            var (start, code) = (next, ReadCode());
            var operand = next;
            next += OperandSize(code);
            if (next > il.Length) throw new BadImageFormatException("The IL ends within an instruction.");
            Current = new IlInstruction(start, code, operand, next - start);
            return true;
        }

        private ILOpCode ReadCode()
        {
            var first = il[next++];
            if (first != 0xFE) return (ILOpCode)first;
            if (next == il.Length) throw new BadImageFormatException("The IL ends within an instruction.");
            return (ILOpCode)(0xFE00 | il[next++]);
        }

        private readonly int OperandSize(ILOpCode code)
        {
            var kind = IlOperands.KindOf(code);
            if (kind != IlOperandKind.Switch) return IlOperands.SizeOf(kind);
            if (il.Length - next < 4) return 4;
            return checked(4 + 4 * BinaryPrimitives.ReadInt32LittleEndian(il[next..]));
        }
    }
}
