using Xunit;

namespace Molt.Tests.Edits;

public sealed class ExpectationFileTests
{
    [Fact]
    public void LinesBelongToTheSectionAboveThem()
    {
        var sections = ExpectationFile.Parse(["# why", "[before]", "kept: a: 1", "kept: b", "", "[after]", "refused: MOLT"]);

        Assert.Equal(["a: 1", "b"], sections["before"].Kept);
        Assert.Equal("MOLT", sections["after"].Refused);
        Assert.Empty(sections["after"].Kept);
    }

    [Theory]
    [InlineData("kept: before any section")]
    [InlineData("[after]", "kpet: misspelt")]
    public void ALineThatMeansNothingIsAnError(params string[] lines) =>
        Assert.Throws<InvalidDataException>(() => ExpectationFile.Parse(lines));

    [Theory]
    [InlineData("Orc.Attack(int)", "Orc.Attack(int)", true)]
    [InlineData("Orc.Attack", "Orc.Attack(int)", false)]
    [InlineData("Orc.Attack*", "Orc.Attack(int)", true)]
    [InlineData("Orc.Attack(int)", "Elf.Attack(int)", false)]
    public void APatternIsAMemberInFullOrItsBeginning(string pattern, string member, bool matches) =>
        Assert.Equal(matches, MemberPattern.Matches(pattern, member));
}
