using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Molt.Applying;
using Molt.Compiling;
using Molt.Model;
using Molt.Pipeline;
using Xunit;

namespace Molt.Tests.Pipeline;

/// <summary>What an edit was compiled from is garbage when the next one is live: it is some hundred kilobytes.</summary>
public sealed class CompilationsTests
{
    private readonly EditPipeline pipeline = new(new Compiler(HostReferences.Collect([], []), implicitUsings: true), isCollectible: false);
    private Generation? live;

    [Theory]
    [InlineData("public class A { public int One() => NUMBER; public int Two() => 1; }", "public class A { public int One() => NUMBER; public int Two() => 2; }")]
    [InlineData("[Molt.Reload(Molt.ReloadMode.Overwrite)] public class A { public int One() => new Func<int>(() => NUMBER)(); }", "[Molt.Reload(Molt.ReloadMode.Overwrite)] public class A { int x; public int One() => new Func<int>(() => x + NUMBER)(); }")]
    [InlineData("[Molt.Reload(Molt.ReloadMode.Overwrite)] public class A { public async Task<int> One(int x) { await Task.Yield(); return x + NUMBER; } }", "[Molt.Reload(Molt.ReloadMode.Overwrite)] public class A { public IEnumerable<int> One(int x) { yield return x + NUMBER; } }")]
    public async Task ThoseOfEarlierGenerationsAreCollected(string one, string other)
    {
        var compilations = Enumerable.Range(0, 8).Select(edit => Edit((edit % 2 == 0 ? one : other).Replace("NUMBER", $"{edit}"))).ToList();
        // The emitter's first baseline keeps the first one, and the last edits' are not superseded, or only just.
        await Garbage.CollectUntilAsync(() => !compilations[1..6].Any(IsAlive));
        Assert.Equal("false false false false false", string.Join(' ', compilations[1..6].Select(compilation => IsAlive(compilation) ? "true" : "false")));
        Assert.Equal(8, live!.Number);
    }

    private static bool IsAlive(WeakReference compilation) => compilation.IsAlive;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Edit(string source)
    {
        var file = new SourceFile("/scripts/A.cs", "/scripts", "", source, [.. SHA256.HashData(Encoding.UTF8.GetBytes(source))]);
        var time = TimeProvider.System;
        var clock = new EditClock(time, time.GetTimestamp());
        var attempt = pipeline.Prepare(pipeline.Try(live, [new(file.Path, file)], clock, () => { }), clock);
        Assert.True(attempt.Next is not null, string.Join('\n', attempt.Diagnostics));
        attempt.Patch?.Commit();
        if (live is not null) Molt.Emitting.SupersededBaseline.Release(live.Baseline);
        live = attempt.Next;
        return new(live.Candidate.Compilation);
    }
}
