using System.Reflection;
using Xunit;

namespace Molt.Tests.PublicApi;

/// <summary>
/// The public face changes only together with <c>PublicAPI.txt</c>, so that every change of it is seen in review.
/// With <c>MOLT_WRITE_PUBLIC_API=1</c> in the environment the test writes the files anew.
/// </summary>
public sealed class PublicApiTests
{
    private const string WriteVariable = "MOLT_WRITE_PUBLIC_API";

    public static TheoryData<string, string> Faces => new()
    {
        { typeof(CodeReloader).Assembly.GetName().Name!, "src/Molt/PublicAPI.txt" },
        { typeof(Runtime.LiveObject).Assembly.GetName().Name!, "src/Molt.Runtime/PublicAPI.txt" },
    };

    [Theory, MemberData(nameof(Faces))]
    public void ThePublicFaceIsWhatTheFileSays(string assembly, string file)
    {
        var text = PublicApiText.Of(Assembly.Load(assembly));
        var path = Repository.PathOf(file);
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1") File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }
}
