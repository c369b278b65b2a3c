using Mud.Host;

namespace Mud.Tests.Host;

public sealed class MudOptionsTests
{
    [Fact]
    public void WithoutOptionsThePortIs4000AndTheScriptsAreTheSamples()
    {
        var options = MudOptions.Parse([]);
        Assert.Equal(4000, options.Port);
        Assert.True(File.Exists(Path.Combine(options.Scripts, "World.cs")));
    }

    [Fact]
    public void PortAndScriptsCanBeGiven() =>
        Assert.Equal(new MudOptions(0, Path.GetFullPath("here")), MudOptions.Parse(["--scripts", "here", "--port", "0"]));

    [Theory]
    [InlineData("--port")]
    [InlineData("--port", "many")]
    [InlineData("--port", "70000")]
    [InlineData("4000")]
    public void AnythingElseIsRefused(params string[] arguments) =>
        Assert.Throws<FormatException>(() => MudOptions.Parse(arguments));
}
