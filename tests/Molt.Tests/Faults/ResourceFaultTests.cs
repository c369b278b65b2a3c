using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Faults;

/// <summary>Edits while the process runs out of something: refused with the reason, and live when there is some again.</summary>
public sealed class ResourceFaultTests
{
    private const int Handles = 256;

    private static readonly string[] Files = ["A.cs", "B.cs"];

    [Fact]
    public async Task EditsThatFindNoFileHandleAreRefusedAndTheNextOnesGoLive()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "limits are set by ulimit");
        await ChildTest.RunAsync(typeof(ResourceFaultTests), nameof(InAChildWithFewHandles), $"ulimit -n {Handles} && exec");
    }

    [Fact]
    public async Task EditsThatFindNoMemoryAreRefusedAndTheNextOnesGoLive()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the child is started by a shell");
        await ChildTest.RunAsync(typeof(ResourceFaultTests), nameof(InAChildWithLittleMemory), environment: [("DOTNET_GCHeapHardLimit", $"{160 * 1024 * 1024:x}")]);
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
    public async Task InAChildWithLittleMemory()
    {
        await using var scripts = await StartAsync();
        var (number, refusals) = (3, 0);
        for (var round = 0; round < 8; round++)
        {
            var hoard = Hoard(spare: (round + 1) * 1024 * 1024);
            scripts.Save("A.cs", Number("A", number));
            var report = await scripts.NextAsync();
            GC.KeepAlive(hoard);
            hoard = [];
            GC.Collect();
            Assert.True(scripts.Call<int>("A.Number") == (report.Kind == EditKind.Applied ? number : number - 1), $"{report}");
            if (report.Kind != EditKind.Applied)
            {
                refusals++;
                Assert.Contains(report.Diagnostics, diagnostic => diagnostic.Message.Contains("memory", StringComparison.OrdinalIgnoreCase));
                scripts.Save("B.cs", Number("B", number));
                Assert.Equal(EditKind.Applied, (await scripts.NextAsync()).Kind);
                Assert.Equal((number, number), Numbers(scripts));
            }
            number++;
        }
        Assert.NotEqual(0, refusals);
    }

    [Fact(Explicit = true)]
    public async Task InAChildWithAFullDisk()
    {
        await using var scripts = await StartAsync();
        var filler = scripts.Beside("filler");
        var whole = Number("A", 3) + new string(' ', 32 * 1024) + "// the end";
        await using (var file = File.Create(filler, 1))
        {
            Assert.Throws<IOException>(() => Fill(file));
            file.SetLength(file.Length - 16 * 1024);
        }
        // Written in place, as many programs save: the file ends where the disk did.
        Assert.Throws<IOException>(() => File.WriteAllText(Path.Combine(scripts.Root, "A.cs"), "/* 16 KB are left\n" + new string('-', 30 * 1024) + "*/" + whole));
        var refused = await scripts.NextAsync(EditKind.Refused, "A.cs");
        Assert.Equal("CS1035", refused.Diagnostics[0].Id);
        Assert.Equal((2, 2), Numbers(scripts));
        File.Delete(filler);
        await File.WriteAllTextAsync(Path.Combine(scripts.Root, "A.cs"), whole, TestContext.Current.CancellationToken);
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
        while (true) file.Write(new byte[512]);
    }

    /// <summary>All memory that is left, but for so many bytes.</summary>
    private static List<byte[]> Hoard(int spare)
    {
        var (hoard, kept) = (new List<byte[]>(10_000), new byte[spare]);
        foreach (var size in new[] { 1024 * 1024, 64 * 1024, 4 * 1024 })
        {
            try
            {
                while (true) hoard.Add(new byte[size]);
            }
            catch (OutOfMemoryException)
            {
                // None of this size is left.
            }
        }
        GC.KeepAlive(kept);
        return hoard;
    }

    private static (int A, int B) Numbers(LiveScripts scripts) => (scripts.Call<int>("A.Number"), scripts.Call<int>("B.Number"));

    private static string Number(string type, int value) => $"public static class {type} {{ public static int Number() => {value}; }}";
}
