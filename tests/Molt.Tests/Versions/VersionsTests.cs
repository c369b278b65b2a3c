using System.Security.Cryptography;
using System.Text;
using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Versions;

/// <summary>Each script's version and content hash.</summary>
public sealed class VersionsTests : IAsyncDisposable
{
    private readonly LiveScripts scripts = new(watch: false);

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    [Fact]
    public async Task AScriptHasVersionOneAtLoadAndOneMoreForEachAcceptedEditOfIt()
    {
        await LoadAsync(("A.cs", "class A { }"), ("B.cs", "class B { }"));
        Assert.Equal((1, 1), (Version("A.cs"), Version("B.cs")));
        await scripts.EditAsync(("A.cs", "class A { int x; }"));
        await scripts.EditAsync(("A.cs", "class A { int y; }"), ("B.cs", "class B { int x; }"));
        Assert.Equal((3, 2), (Version("A.cs"), Version("B.cs")));
        Assert.Equal(3, scripts.Reloader.Generation);
    }

    [Fact]
    public async Task ARefusedOrHeldEditOrASaveThatChangesNothingCountsForNothing()
    {
        await LoadAsync(("A.cs", "class A { }"), ("B.cs", "class B { }"));
        await scripts.EditAsync(("A.cs", "class A { int x = missing; }"));
        await scripts.EditAsync(("A.cs", "class A { int y = missing; }"), ("B.cs", "class B { int x; }"));
        await scripts.EditAsync(("B.cs", "class B { int x; }"));
        Assert.Equal((1, 2), (Version("A.cs"), Version("B.cs")));
        await scripts.EditAsync(("A.cs", "class A { int y; }"));
        Assert.Equal(2, Version("A.cs"));
    }

    [Fact]
    public async Task TheContentHashIsThatOfTheFilesBytes()
    {
        const string source = "class A { string s = \"ä\"; }\r\n";
        await LoadAsync(("A.cs", source));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source))), Of("A.cs")!.ContentHash);
        await scripts.EditAsync(("A.cs", "class A { }"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("class A { }"u8)), Of("A.cs")!.ContentHash);
    }

    [Fact]
    public async Task ADeletedScriptHasNoVersionAndGoesOnCountingWhenItComesBack()
    {
        await LoadAsync(("A.cs", "class A { }"), ("B.cs", "class B { }"));
        await scripts.EditAsync(("A.cs", "class A { int x; }"));
        await scripts.EditAsync(("A.cs", null));
        Assert.Null(Of("A.cs"));
        await scripts.EditAsync(("A.cs", "class A { }"));
        Assert.Equal(3, Version("A.cs"));
    }

    [Fact]
    public async Task ARollbackIsAnEditOfTheFilesThatItChanges()
    {
        await LoadAsync(("A.cs", "class A { }"), ("B.cs", "class B { }"));
        var hash = Of("A.cs")!.ContentHash;
        await scripts.EditAsync(("A.cs", "class A { int x; }"));
        await scripts.Reloader.RollbackAsync(TestContext.Current.CancellationToken);
        Assert.Equal((3, 1, hash), (Version("A.cs"), Version("B.cs"), Of("A.cs")!.ContentHash));
    }

    private async Task LoadAsync(params (string Name, string Source)[] files)
    {
        foreach (var (name, source) in files) scripts.Save(name, source);
        await scripts.LoadAsync();
    }

    private ScriptVersion? Of(string name) => scripts.Reloader.Versions.Of(Path.Combine(scripts.Root, name));

    private int Version(string name) => Of(name)!.Number;
}
