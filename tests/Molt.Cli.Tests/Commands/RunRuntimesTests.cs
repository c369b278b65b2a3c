using Molt.Cli.Tests.Processes;
using Xunit;

namespace Molt.Cli.Tests.Commands;

/// <summary>Edits go live whatever the runtime is told about compiling.</summary>
public sealed class RunRuntimesTests : IDisposable
{
    private readonly ScriptFolder scripts = new();

    public void Dispose() => scripts.Dispose();

    [Theory]
    [InlineData("DOTNET_TieredCompilation", "0")]
    [InlineData("DOTNET_TieredPGO", "0")]
    [InlineData("DOTNET_ReadyToRun", "0")]
    [InlineData("DOTNET_TC_QuickJitForLoops", "0")]
    [InlineData("DOTNET_gcServer", "1")]
    public async Task EditsGoLive(string variable, string value)
    {
        scripts.Save("Greeting.cs", """class Greeting { public static string Text() => "old"; }""");
        scripts.Save("Program.cs", "while (Console.ReadLine() is not null) Console.WriteLine(Greeting.Text());");
        using var molt = MoltProcess.StartWith((variable, value), "run", scripts.Root);
        await molt.SayAsync("");
        await molt.Output.WaitForAsync("old");

        scripts.Save("Greeting.cs", """class Greeting { public static string Text() => Added(); static string Added() => "new"; }""");
        await molt.Error.WaitForAsync("applied");
        await molt.SayAsync("");
        await molt.Output.WaitForAsync("new");
        Assert.Equal(0, (await molt.ResultAsync()).ExitCode);
    }
}
