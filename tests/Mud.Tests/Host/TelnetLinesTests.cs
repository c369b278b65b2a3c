using Mud.Host.Network;

namespace Mud.Tests.Host;

public sealed class TelnetLinesTests
{
    private readonly TelnetLines lines = new();

    [Fact]
    public void EveryKindOfLineEndEndsOneLine() =>
        Assert.Equal(["a", "b", "c", "", "d"], lines.Read("a\r\nb\nc\r\0\r\nd\r"u8));

    [Fact]
    public void ALineEndMayComeInTwoPieces()
    {
        Assert.Equal(["look"], lines.Read("look\r"u8));
        Assert.Equal(["say"], lines.Read("\nsay\n"u8));
    }

    [Fact]
    public void NegotiationLeavesNoTrace() =>
        Assert.Equal(["look"], lines.Read(
            [255, 251, 1, .. "lo"u8, 255, 250, 24, 13, 10, 255, 255, 0, 255, 240, .. "ok"u8, 255, 241, 10]));

    [Fact]
    public void NegotiationMayComeInPieces()
    {
        Assert.Empty(lines.Read([255]));
        Assert.Empty(lines.Read([251]));
        Assert.Equal(["l"], lines.Read([1, .. "l\n"u8]));
    }

    [Fact]
    public void WhatIsNotPrintableAsciiIsDropped() =>
        Assert.Equal(["say caf"], lines.Read("say caf\u00e9\u0007\t\n"u8));

    [Fact]
    public void BackspaceTakesBackACharacter() =>
        Assert.Equal(["look"], lines.Read("\blookk\b\n"u8));

    [Fact]
    public void ALineHasABound() =>
        Assert.Equal(TelnetLines.LongestLine, Assert.Single(lines.Read([.. new byte[5000].Select(_ => (byte)'a'), 10])).Length);
}
