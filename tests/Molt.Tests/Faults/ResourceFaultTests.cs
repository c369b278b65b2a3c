using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Faults;

/// <summary>Edits while the process runs out of something: refused with the reason, and live when there is some again.</summary>
public sealed class ResourceFaultTests
{
    private const int Handles = 256;
    private const int Large = 12_000_000; // bytes
    private const int Rest = 160; // times 64 KB

    private static readonly string[] Files = ["A.cs", "B.cs"];

    [Fact]
    public async Task EditsThatFindNoFileHandleAreRefusedAndTheNextOnesGoLive()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "limits are set by ulimit");
        await ChildTest.RunAsync(typeof(ResourceFaultTests), nameof(InAChildWithFewHandles), $"ulimit -n {Handles} && exec");
    }

    [Fact]
    public async Task EditsOnAFullDiskAreRefusedAndTheNextOnesGoLive()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && await ChildTest.CanRunAsync("unshare --user --map-root-user --mount sh -c 'mount -t tmpfs none /mnt'"),
            "a small disk needs a namespace in which one may be mounted");
        using var folder = new Scripts.TemporaryDirectory();
        await ChildTest.RunAsync(typeof(ResourceFaultTests), nameof(InAChildWithAFullDisk),
            $"exec unshare --user --map-root-user --mount sh -c 'mount -t tmpfs -o size=256k none {folder.Path} && exec \"$0\" \"$@\"'", ("TMPDIR", folder.Path));
    }

    [Fact]
    public async Task EditsWithoutMemoryChangeNothingAndTheNextOnesGoLive() =>
        await ChildTest.RunAsync(typeof(ResourceFaultTests), nameof(InAChildWithLittleMemory), "exec", ("DOTNET_GCHeapHardLimit", "0x20000000"), ("DOTNET_gcServer", "0"));

    /// <summary>A file is saved that takes more memory than is left; for all else there is enough.</summary>
    [Fact(Explicit = true)]
    public async Task InAChildWithLittleMemory()
    {
        await using var scripts = new LiveScripts(watch: false);
        foreach (var name in Files) scripts.Save(name, Number(Path.GetFileNameWithoutExtension(name), 1));
        await scripts.LoadAsync();
        foreach (var name in Files) scripts.Save(name, Number(Path.GetFileNameWithoutExtension(name), 2));
        await AppendAsync(Path.Combine(scripts.Root, "B.cs"), Large);
        var taken = new List<byte[]>(1_000_000);
        Fill(taken, Rest);
        await LookAsync(scripts);
        taken.Clear();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true); // else what small arrays had stays theirs, and a large one finds no room
        Assert.InRange(scripts.Call<int>("A.Number"), 1, 2);
        Assert.Equal(1, scripts.Call<int>("B.Number"));
        var applied = (await scripts.EditAsync(("A.cs", Number("A", 3))))!; // and what waited with it
        Assert.Equal(["A.cs", "B.cs"], applied.Files.Select(Path.GetFileName));
        Assert.Equal("Applied: ", $"{applied.Kind}: {string.Join(" | ", applied.Diagnostics)}");
        Assert.Equal((3, 2), Numbers(scripts));
    }

    private static async Task AppendAsync(string path, int blanks)
    {
        await using var file = new FileStream(path, FileMode.Append);
        var part = Enumerable.Repeat((byte)' ', 1000).ToArray();
        for (var count = 0; count < blanks; count += part.Length) await file.WriteAsync(part);
    }

    // The report, too, takes memory: who asked is told in any case.
    private static async Task LookAsync(LiveScripts scripts)
    {
        try
        {
            await scripts.LookAsync();
        }
        catch (OutOfMemoryException)
        {
            // That is the answer.
        }
    }

    /// <summary>Takes all memory but so many times 64 KB, in ever smaller pieces: what is garbage is found only when nothing else is left.</summary>
    private static void Fill(List<byte[]> taken, int rest)
    {
        var kept = Enumerable.Range(0, rest).Select(_ => new byte[64 * 1024]).ToList();
        foreach (var size in new[] { 64 * 1024, 64 * 1024, 4096, 512, 512 })
        {
            try
            {
                while (true) taken.Add(new byte[size]);
            }
            catch (OutOfMemoryException)
            {
                GC.Collect();
            }
        }
        GC.KeepAlive(kept);
    }

    [Fact(Explicit = true)]
    public async Task InAChildWithFewHandles()
    {
        await using var scripts = await StartAsync();
        var drafts = Files.ToDictionary(name => name, name => Draft(scripts, name, 3));
        var taken = new List<FileStream>();
        try
        {
            while (true) taken.Add(File.OpenRead("/dev/null"));
        }
        catch (IOException)
        {
            // No handle is left.
        }
        File.Move(drafts["A.cs"], Path.Combine(scripts.Root, "A.cs"), overwrite: true);
        var refused = await scripts.NextAsync();
        Assert.Equal((EditKind.Refused, "MOLT0101"), (refused.Kind, refused.Diagnostics[0].Id));
        Assert.Contains("open files", refused.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal((2, 2), Numbers(scripts));
        foreach (var handle in taken) handle.Dispose();
        File.Move(drafts["B.cs"], Path.Combine(scripts.Root, "B.cs"), overwrite: true);
        await scripts.NextAsync(EditKind.Applied, Files);
        Assert.Equal((3, 3), Numbers(scripts));
    }

    [Fact(Explicit = true)]
    public async Task InAChildWithAFullDisk()
    {
        await using var scripts = await StartAsync();
        var filler = scripts.Beside("filler");
        await using (var file = File.Create(filler, 1))
        {
            Assert.Throws<IOException>(() => Fill(file));
            file.SetLength(file.Length - 16 * 1024);
        }
        // Written in place, as many programs save: the file ends where the disk did.
        Assert.Throws<IOException>(() =>
        {
            using var saved = new FileStream(Path.Combine(scripts.Root, "A.cs"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite, 1);
            saved.Write("public static class A { /* "u8);
            Fill(saved);
        });
        var refused = await scripts.NextAsync(EditKind.Refused, "A.cs");
        Assert.All(refused.Diagnostics, error => Assert.StartsWith("CS", error.Id, StringComparison.Ordinal));
        Assert.Equal((2, 2), Numbers(scripts));
        File.Delete(filler);
        await File.WriteAllTextAsync(Path.Combine(scripts.Root, "A.cs"), Number("A", 3), TestContext.Current.CancellationToken);
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Equal((3, 2), Numbers(scripts));
    }

    /// <summary>Scripts of which an edit has gone live: all code of Molt's that edits need is loaded.</summary>
    private static async Task<LiveScripts> StartAsync()
    {
        var scripts = await LiveScripts.StartAsync([.. Files.Select(name => (name, Number(Path.GetFileNameWithoutExtension(name), 1)))]);
        foreach (var name in Files)
        {
            scripts.Save(name, Number(Path.GetFileNameWithoutExtension(name), 2));
            await scripts.NextAsync(EditKind.Applied, name);
        }
        return scripts;
    }

    private static string Draft(LiveScripts scripts, string name, int number)
    {
        var path = scripts.Beside($"{name}.draft");
        File.WriteAllText(path, Number(Path.GetFileNameWithoutExtension(name), number));
        return path;
    }

    private static void Fill(FileStream file)
    {
        var spaces = Enumerable.Repeat((byte)' ', 512).ToArray();
        while (true) file.Write(spaces);
    }

    private static (int A, int B) Numbers(LiveScripts scripts) => (scripts.Call<int>("A.Number"), scripts.Call<int>("B.Number"));

    private static string Number(string type, int value) => $"public static class {type} {{ public static int Number() => {value}; }}";
}
