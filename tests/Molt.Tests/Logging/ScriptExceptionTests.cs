using System.Collections;
using Molt.Tests.Pipeline;
using Molt.Tests.Reporting;
using Xunit;

namespace Molt.Tests.Logging;

/// <summary>What scripts throw is logged with its stack in the author's own files and lines, in code that edits brought, too.</summary>
public sealed class ScriptExceptionTests : IAsyncDisposable
{
    private readonly RecordedLog log = new();
    private readonly LiveScripts scripts;

    public ScriptExceptionTests() => scripts = new(watch: false, log);

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    [Fact]
    public async Task OfAHook()
    {
        await LoadAsync("class A\n{\n    static void Reloaded(Molt.ReloadContext context)\n    {\n    }\n}");
        await scripts.EditAsync(("A.cs", "class A\n{\n    // moved\n    static void Reloaded(Molt.ReloadContext context)\n    {\n        throw new System.FormatException();\n    }\n}"));
        AssertLogged("Molt.Calling 16 HookThrew Error: Reloaded of A threw", 6);
    }

    [Fact]
    public async Task OfAConstructorOfALiveList()
    {
        await LoadAsync("class A : System.Collections.Hashtable\n{\n    public A()\n    {\n        throw new System.FormatException();\n    }\n}");
        Assert.Empty(scripts.Reloader.All<Hashtable>());
        AssertLogged("Molt.Calling 13 ConstructorThrew Error: The constructor of A threw", 5);
        await scripts.EditAsync(("A.cs", "class A : System.Collections.Hashtable\n{\n\n    public A()\n    {\n        throw new System.FormatException(\"again\");\n    }\n}"));
        AssertLogged("Molt.Calling 13 ConstructorThrew Error: The constructor of A threw", 6);
    }

    [Fact]
    public async Task OfTheInitializerOfANewStaticField()
    {
        await LoadAsync("class A\n{\n    static int Fail() => 1;\n}");
        var refused = await scripts.EditAsync(("A.cs", "class A\n{\n    static int late =\n        Fail();\n    static int Fail() =>\n        throw new System.FormatException();\n}"));
        Assert.Equal("MOLT0305", Assert.Single(refused!.Diagnostics).Id);
        AssertLogged("Molt.Applying 17 ScriptThrew Error: Code of the scripts threw", 6);
    }

    [Fact]
    public async Task OfTheInitializerOfANewFieldOnAnObjectThatExists()
    {
        await LoadAsync("public class A\n{\n}");
        var a = scripts.Reloader.Create<object>("A");
        await scripts.EditAsync(("A.cs", "public class A\n{\n    int late = Fail();\n    static int Fail() =>\n        throw new System.FormatException();\n    public override string ToString() => $\"{late}\";\n}"));
        Assert.Equal("0", a.ToString());
        AssertLogged("Molt.Applying 15 InitializerThrew Error: The initializer of", 5);
    }

    [Fact]
    public async Task OfAnUpgradeMethod()
    {
        await LoadAsync("public class A\n{\n    int gone = 1;\n    public override string ToString() => \"a\";\n}");
        var a = scripts.Reloader.Create<object>("A");
        await scripts.EditAsync(("A.cs", "public class A\n{\n    [Molt.Upgrade]\n    void Upgraded(Molt.OldState old) =>\n        throw new System.FormatException();\n    public override string ToString() => \"b\";\n}"));
        Assert.Equal("b", a.ToString());
        AssertLogged("Molt.Calling 16 HookThrew Error: The [Upgrade] method of A threw", 5);
    }

    [Fact]
    public async Task OfAHandlerThatIsAScripts()
    {
        await LoadAsync("public class A\n{\n    public static void Handle(Molt.LiveType type)\n    {\n        throw new System.FormatException();\n    }\n}");
        var handle = scripts.Reloader.Bind<Action<LiveType>>("A.Handle");
        scripts.Reloader.ClassCreated += (_, type) => handle(type);
        await scripts.EditAsync(("B.cs", "class B { }"));
        AssertLogged("Molt.Reporting 11 HandlerThrew Error: A handler of ClassCreated threw", 5);
    }

    [Fact]
    public async Task TheStagesOfAnEditAreLoggedInTheirOwnCategories()
    {
        await LoadAsync("class A { int One() => 1; }");
        log.Lines.Clear();
        await scripts.EditAsync(("A.cs", "class A { int One() => 2; }"));
        Assert.Equal(
            ["Molt.Watching 20 Noticed Debug", "Molt.Compiling 21 Compiled Debug", "Molt.Linking 22 Linked Debug", "Molt.Applying 23 Committed Debug", "Molt.Edits 2 Applied Information"],
            log.Lines.Select(line => line[..line.IndexOf(':')]));
    }

    private async Task LoadAsync(string source)
    {
        scripts.Save("A.cs", source);
        await scripts.LoadAsync();
    }

    private void AssertLogged(string message, params int[] lines)
    {
        var index = log.Lines.FindLastIndex(line => line.StartsWith(message, StringComparison.Ordinal));
        Assert.True(index >= 0, string.Join('\n', log.Lines));
        var exception = Assert.IsType<FormatException>(log.Exceptions[index]);
        var file = Path.Combine(scripts.Root, "A.cs");
        Assert.All(lines, line => Assert.True($"{exception.StackTrace}\n".Contains($"{file}:line {line}\n", StringComparison.Ordinal), $"no line {line}: {exception.StackTrace}"));
    }
}
