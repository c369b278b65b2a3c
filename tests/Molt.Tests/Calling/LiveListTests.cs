using System.Collections.Concurrent;
using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Calling;

/// <summary>The lists of <see cref="CodeReloader.All{T}"/>.</summary>
public sealed class LiveListTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What the scripts' constructors find of the host; a test puts itself there under a key of its own.</summary>
    public static ConcurrentDictionary<string, object> Host { get; } = new();

    [Fact]
    public async Task ClassesComeAndGoWithEditsAndTheOthersKeepTheirObjects()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Class("A")), ("B.cs", Class("B")));
        var list = scripts.Reloader.All<IComparable>();
        var changes = new List<string>();
        list.Changed += (_, _) => changes.Add($"{scripts.Reloader.Generation}: {Names(list)}");
        Assert.Equal("A B", Names(list));
        var a = list[0];

        scripts.Save("C.cs", Class("C"));
        await scripts.NextAsync(EditKind.Applied, "C.cs");
        scripts.Delete("B.cs");
        await scripts.NextAsync(EditKind.Applied, "B.cs");
        scripts.Save("A.cs", Class("A").Replace("=> 0", "=> 1"));
        await scripts.NextAsync(EditKind.Applied, "A.cs");

        Assert.Equal(["2: A B C", "3: A C"], changes);
        Assert.Same(a, list[0]);
        Assert.Equal(1, a.CompareTo(null));
        Assert.Same(list, scripts.Reloader.All<IComparable>());
    }

    [Fact]
    public async Task AConstructorThatThrowsCostsItsClassThePlaceUntilItIsMended()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Class("A")), ("B.cs", Class("B", "throw new System.Exception(\"on purpose\");")));
        var list = scripts.Reloader.All<IComparable>();
        Assert.Equal("A", Names(list));
        scripts.Save("B.cs", Class("B", "_ = 1;"));
        await scripts.NextAsync(EditKind.Applied, "B.cs");
        Assert.Equal("A B", Names(list));
    }

    [Fact]
    public async Task ConstructorsMayAskForListsEvenForTheirOwn()
    {
        await using var scripts = new LiveScripts();
        var key = Register(scripts.Reloader);
        var ask = $"var reloader = (Molt.CodeReloader)Molt.Tests.Calling.LiveListTests.Host[\"{key}\"]; reloader.All<System.IComparable>(); reloader.All<System.ICloneable>();";
        scripts.Save("A.cs", Class("A", ask));
        scripts.Save("B.cs", $"public class B : System.ICloneable {{ public B() {{ {ask} }} public object Clone() => this; }}");
        await scripts.LoadAsync();
        await scripts.NextAsync(EditKind.Loaded, "A.cs", "B.cs");

        var list = await Task.Run(scripts.Reloader.All<IComparable>, Cancellation).WaitAsync(Patience, Cancellation);
        Assert.Equal("A", Names(list));
        Assert.Single(scripts.Reloader.All<ICloneable>());
        scripts.Save("C.cs", Class("C", ask));
        await scripts.NextAsync(EditKind.Applied, "C.cs");
        Assert.Equal("A C", Names(list));
    }

    [Fact]
    public async Task AConstructorThatBlocksOnTheReloaderIsNotWaitedForByIt()
    {
        await using var scripts = new LiveScripts();
        var key = Register(scripts.Reloader);
        scripts.Save("A.cs", Class("A", $"((Molt.CodeReloader)Molt.Tests.Calling.LiveListTests.Host[\"{key}\"]).AddDirectoryAsync(\"More\", @\"{scripts.Beside("more")}\").Wait();"));
        scripts.SaveIn(scripts.Beside("more"), "B.cs", Class("B"));
        await scripts.LoadAsync();
        await scripts.NextAsync(EditKind.Loaded, "A.cs");

        var list = await Task.Run(scripts.Reloader.All<IComparable>, Cancellation).WaitAsync(Patience, Cancellation);
        Assert.Equal("A More.B", Names(list));
    }

    [Fact]
    public async Task ManyThreadsMakeNoObjectTwice()
    {
        await using var scripts = new LiveScripts();
        var made = new ConcurrentQueue<string>();
        var key = Register(made);
        for (var number = 0; number < 20; number++)
            scripts.Save($"T{number}.cs", Class($"T{number}", $"((System.Collections.Concurrent.ConcurrentQueue<string>)Molt.Tests.Calling.LiveListTests.Host[\"{key}\"]).Enqueue(\"T{number}\");"));
        await scripts.LoadAsync();
        await scripts.NextAsync();
        var edit = scripts.NextAsync();
        scripts.Save("New.cs", Class("New"));
        var lists = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Names(scripts.Reloader.All<IComparable>()), Cancellation)));
        await edit;
        Assert.Equal(20, made.Count);
        Assert.All(lists, names => Assert.InRange(names.Split(' ').Length, 20, 21));
        Assert.Equal(21, scripts.Reloader.All<IComparable>().Count);
    }

    private static string Register(object value)
    {
        var key = Guid.NewGuid().ToString();
        Host[key] = value;
        return key;
    }

    private static string Names(IEnumerable<object> list) => string.Join(' ', list.Select(item => item.GetType().FullName));

    private static string Class(string name, string constructor = "") =>
        $"public class {name} : System.IComparable {{ public {name}() {{ {constructor} }} public int CompareTo(object? other) => 0; }}";
}
