using Molt.Tests;
using Molt.Tests.PublicApi;

namespace Molt.Python.Tests;

/// <summary>The public face changes only together with <c>PublicAPI.txt</c>. With <c>MOLT_WRITE_PUBLIC_API=1</c> in the environment the test writes the file anew.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void ThePublicFaceIsWhatTheFileSays()
    {
        var text = PublicApiText.Of(typeof(PythonRuntime).Assembly);
        var path = Repository.PathOf("src/Molt.Python/PublicAPI.txt");
        if (Environment.GetEnvironmentVariable("MOLT_WRITE_PUBLIC_API") == "1") File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }
}
