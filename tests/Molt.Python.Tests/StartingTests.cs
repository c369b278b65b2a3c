namespace Molt.Python.Tests;

public sealed class StartingTests
{
    [Fact]
    public void PythonStartsAndSaysItsVersion()
    {
        Assert.StartsWith("3.", ThePython.Runtime.Version);
        Assert.True(File.Exists(ThePython.Runtime.Library));
    }

    [Fact]
    public void StartedAgainItIsTheSame() => Assert.Same(ThePython.Runtime, PythonRuntime.Start());

    [Fact]
    public void ExtensionModulesOfTheLibraryAreFound()
    {
        foreach (var module in new[] { "_ctypes", "_datetime", "_decimal", "math", "json", "asyncio", "sqlite3", "ssl" }) ThePython.Runtime.Import(module);
    }

    [Fact]
    public void DotNetIsImportable() => Assert.Equal(3, ThePython.Module("from dotnet.System import Math\nx = Math.Max(1, 3)").GetAttribute("x").As<int>());
}
