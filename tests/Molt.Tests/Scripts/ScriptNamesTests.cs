using Molt.Languages;
using Molt.Scripts;
using Xunit;

namespace Molt.Tests.Scripts;

public sealed class ScriptNamesTests
{
    [Theory]
    [InlineData("a.cs")]
    [InlineData("Rooms/Inn.cs")]
    [InlineData("Upper.CS")]
    [InlineData("binary/a.cs")]
    [InlineData("mit leer/ä.cs")]
    [InlineData("a.b.cs")]
    public void FilesNamedCsAreScripts(string relative) => Assert.True(ScriptNames.CSharp.IsScript("/srv/scripts", "/srv/scripts/" + relative));

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.cs~")]
    [InlineData("a.cs.swp")]
    [InlineData(".a.cs.swp")]
    [InlineData(".#a.cs")]
    [InlineData("#a.cs#")]
    [InlineData("4913")]
    [InlineData("a.cs___jb_tmp___")]
    [InlineData("a.cs___jb_old___")]
    [InlineData("a.cs~RF1a2b.TMP")]
    [InlineData("flycheck_a.cs")]
    [InlineData("a_flymake.cs")]
    [InlineData(".cs")]
    [InlineData(".hidden.cs")]
    [InlineData(".git/a.cs")]
    [InlineData("bin/Debug/a.cs")]
    [InlineData("Game/obj/a.cs")]
    [InlineData("a.csx")]
    [InlineData("acs")]
    public void OtherFilesHiddenOnesBuildOutputsAndEditorsTemporariesAreNot(string relative) =>
        Assert.False(ScriptNames.CSharp.IsScript("/srv/scripts", "/srv/scripts/" + relative));

    [Fact]
    public void ADirectoryWhoseNameOnlyBeginsAlikeIsNotBelow()
    {
        Assert.False(ScriptPaths.IsBelow("/srv/scripts", "/srv/scripts2/a.cs"));
        Assert.False(ScriptNames.CSharp.IsScript("/srv/scripts", "/srv/scripts2/a.cs"));
        Assert.False(ScriptPaths.IsBelow("/srv/scripts", "/srv/scripts"));
        Assert.True(ScriptPaths.IsBelow("/srv/scripts", "/srv/scripts/a.cs"));
        Assert.True(ScriptPaths.IsBelow("/", "/a.cs"));
    }

    [Fact]
    public void ARootMayLieInAHiddenFolderOrBeNamedLikeABuildOutput() => Assert.True(ScriptNames.CSharp.IsScript("/home/.game/obj", "/home/.game/obj/a.cs"));
}
