using System.Text;
using Molt.Compiling;
using Molt.Model;
using Molt.Pipeline;
using Molt.Reporting;
using Molt.Tests.Reporting;
using Molt.Validating;
using Xunit;

namespace Molt.Tests.Validating;

/// <summary>Edits that nobody made, which warm the stages up.</summary>
public sealed class PracticeTests
{
    [Fact]
    public void NobodyIsAskedAboutThem()
    {
        var asked = 0;
        var log = new ReloaderLog(new RecordedLog());
        EventHandler<ValidatingEventArgs> handler = (_, _) => asked++;
        var pipeline = new EditPipeline(
            new Compiler(HostReferences.Collect([], []), implicitUsings: true), isCollectible: true,
            validator: new Validator([], new AnalyzerRun([], log), new HandlerCalls(() => (this, handler), log)));
        var live = pipeline.Prepare(pipeline.Try(null, [Change("class A { int F() => 1; }")], NewClock(), () => { }), NewClock()).Next!;
        Assert.Equal(1, asked);
        pipeline.Practise(live, [Change("class A { int F() => 2; }")], NewClock(), () => { });
        Assert.Equal(1, asked);
        Assert.Throws<SupersededException>(() => pipeline.Practise(live, [Change("class A { int F() => 3; }")], NewClock(), () => throw new SupersededException()));
        Assert.True(pipeline.Try(live, [Change("class A { int F() => 4; }")], NewClock(), () => { }).Succeeded);
        Assert.Equal(2, asked);
    }

    private static EditClock NewClock() => new(TimeProvider.System, 0);

    private static FileChange Change(string text) => new("/A.cs", new SourceFile("/A.cs", "/", "", text, [.. System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text))]));
}
