using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using Molt.Images;
using Xunit;

namespace Molt.Tests.Images;

public class IlReaderTests
{
    public static TheoryData<string> OpCodeNames() => [.. KnownOpCodes().Keys.Order()];

    [Theory]
    [MemberData(nameof(OpCodeNames))]
    public void EveryInstructionIsAsLongAsTheFrameworkSaysAndItsTokensAreKnown(string name)
    {
        var code = KnownOpCodes()[name];
        var il = new byte[code.Size + OperandSize(code.OperandType)];
        if (code.Size == 2) il[0] = 0xFE;
        il[code.Size - 1] = (byte)code.Value;

        var instruction = Assert.Single(ReadAll(il));

        Assert.Equal(new IlInstruction(0, (ILOpCode)(ushort)code.Value, code.Size, il.Length), instruction);
        Assert.Equal(IsToken(code.OperandType), instruction.HasToken);
        Assert.Equal(code.OperandType == OperandType.InlineString, instruction.HasUserString);
    }

    [Fact]
    public void ASwitchIsReadWithItsTargetsAndTheInstructionBehindItIsFound()
    {
        byte[] il = [0x02, 0x45, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0x2A];

        Assert.Equal([(0, 1), (1, 13), (14, 1)], ReadAll(il).Select(instruction => (instruction.Offset, instruction.Size)));
    }

    [Theory]
    [InlineData(new byte[] { 0xFE })]
    [InlineData(new byte[] { 0x28, 1, 2 })]
    [InlineData(new byte[] { 0x45, 9, 0, 0, 0 })]
    [InlineData(new byte[] { 0x45, 9 })]
    public void IlThatEndsWithinAnInstructionIsRejected(byte[] il) =>
        Assert.Throws<BadImageFormatException>(() => ReadAll(il));

    private static List<IlInstruction> ReadAll(byte[] il)
    {
        var instructions = new List<IlInstruction>();
        foreach (var instruction in IlReader.Read(il)) instructions.Add(instruction);
        return instructions;
    }

    private static Dictionary<string, OpCode> KnownOpCodes() =>
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (OpCode)field.GetValue(null)!)
            .Where(code => code.OpCodeType != OpCodeType.Nternal)
            .ToDictionary(code => code.Name!);

    private static int OperandSize(OperandType type) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static bool IsToken(OperandType type) => type is OperandType.InlineField or OperandType.InlineMethod
        or OperandType.InlineSig or OperandType.InlineTok or OperandType.InlineType;
}
