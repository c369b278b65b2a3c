using Molt.Scripts;
using Xunit;

namespace Molt.Tests.Scripts;

public sealed class NamespaceRuleTests
{
    [Theory]
    [InlineData("Game", "a.cs", "Game")]
    [InlineData("", "a.cs", "")]
    [InlineData("", "Rooms/a.cs", "Rooms")]
    [InlineData("Game.Core", "Rooms/Inn/a.cs", "Game.Core.Rooms.Inn")]
    [InlineData("Game", "my-rooms/a.cs", "Game.my_rooms")]
    [InlineData("Game", "v1.2/a.cs", "Game.v1_2")]
    [InlineData("Game", "2nd floor/a.cs", "Game._2nd_floor")]
    [InlineData("Game", "class/a.cs", "Game.class")]
    [InlineData("Game", "Größe/a.cs", "Game.Größe")]
    [InlineData("Game", "a\u200db/a.cs", "Game.a_b")]
    [InlineData("Game", "😀/a.cs", "Game.__")]
    public void ANamespaceIsTheBaseAndTheFoldersMadeIdentifiers(string baseNamespace, string relative, string expected) =>
        Assert.Equal(expected, NamespaceRule.Of(baseNamespace, "/srv/scripts", "/srv/scripts/" + relative));

    [Fact]
    public void KeywordsAreEscapedInSource() =>
        Assert.Equal("Game.@class.@record", NamespaceRule.InSource("Game", "/s", "/s/class/record/a.cs"));

    [Theory]
    [InlineData("", true)]
    [InlineData("Game.Core", true)]
    [InlineData("Game..Core", false)]
    [InlineData("Game.", false)]
    [InlineData("1st", false)]
    [InlineData("My Game", false)]
    public void OnlyDottedIdentifiersAreNamespaces(string name, bool expected) => Assert.Equal(expected, NamespaceRule.IsNamespace(name));
}
