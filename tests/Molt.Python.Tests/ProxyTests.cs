namespace Molt.Python.Tests;

/// <summary>Classes of Python behind interfaces of .NET.</summary>
public sealed class ProxyTests
{
    public interface INamed
    {
        string Name { get; }
    }

    public interface ICommand : INamed
    {
        event EventHandler<string>? Executed;

        int MaxWeight { get; set; }

        string this[int index] { get; set; }

        string Execute(string[] words);

        bool TryFind(string name, out int place);

        string Describe() => $"command {Name}";

        T Echo<T>(T value);

        Task<int> RunAsync();
    }

    internal interface ISecret
    {
        int Secret(Hidden hidden);
    }

    internal sealed class Hidden
    {
        public int Value => 7;
    }

    public interface IStatic
    {
        static abstract int Number { get; }
    }

    private const string Look = """
        import asyncio
        class Look:
            name = 'look'
            executed = None
            def __init__(self, weight=3): self.max_weight = weight; self.items = {}
            def execute(self, words):
                if self.executed: self.executed(self, ' '.join(words))
                return 'you look ' + ' '.join(words)
            def TryFind(self, name): return (name in self.items, len(name))
            def __getitem__(self, i): return self.items.get(i, 'none')
            def __setitem__(self, i, v): self.items[i] = v
            def echo(self, value): return value
            async def run_async(self):
                await asyncio.sleep(0)
                return 9
        class Named(Look):
            def describe(self): return 'mine'
        class Bare: pass
        class Secretive:
            def secret(self, hidden): return hidden.Value
        """;

    private readonly string module = ThePython.NextName();

    public ProxyTests() => ThePython.Runtime.Run(Look, module);

    [Fact]
    public void MembersAreFoundByTheirNamesOrByPythons()
    {
        var look = ThePython.Runtime.Create<ICommand>($"{module}.Look", 5);
        Assert.Equal("look", look.Name);
        Assert.Equal(5, look.MaxWeight);
        look.MaxWeight = 6;
        Assert.Equal(6, look.MaxWeight);
        Assert.Equal("you look at it", look.Execute(["at", "it"]));
        Assert.False(look.TryFind("abc", out var place));
        Assert.Equal(3, place);
        look[2] = "two";
        Assert.Equal("two", look[2]);
        Assert.Equal(1.5, look.Echo(1.5));
        Assert.Equal("x", look.Echo("x"));
    }

    [Fact]
    public void DefaultMembersAreTheInterfacesUnlessTheObjectHasThem()
    {
        Assert.Equal("command look", ThePython.Runtime.Create<ICommand>($"{module}.Look").Describe());
        Assert.Equal("mine", ThePython.Runtime.Create<ICommand>($"{module}.Named").Describe());
    }

    [Fact]
    public void EventsAreAnEventOfTheObject()
    {
        var look = ThePython.Runtime.Create<ICommand>($"{module}.Look");
        List<string> heard = [];
        void Hear(object? sender, string text)
        {
            Assert.NotNull(sender);
            heard.Add(text);
        }

        look.Executed += Hear;
        look.Execute(["here"]);
        look.Executed -= Hear;
        look.Execute(["there"]);
        Assert.Equal(["here"], heard);
    }

    [Fact]
    public async Task AMethodThatReturnsATaskMayBeACoroutine() => Assert.Equal(9, await ThePython.Runtime.Create<ICommand>($"{module}.Look").RunAsync());

    [Fact]
    public void TheSameObjectIsTheSameProxyAndItselfInPython()
    {
        using var made = ThePython.Runtime.Find($"{module}.Look").Call();
        var proxy = made.As<ICommand>();
        Assert.Same(proxy, made.As<ICommand>());
        Assert.Equal(made, PythonObject.From(proxy));
        Assert.NotSame((object)proxy, made.As<INamed>());
    }

    [Fact]
    public void WhatTheObjectHasNotIsAnAttributeError()
    {
        var bare = ThePython.Runtime.Create<ICommand>($"{module}.Bare");
        Assert.Equal("AttributeError", Assert.Throws<PythonException>(() => bare.Name).TypeName);
        Assert.Equal("AttributeError", Assert.Throws<PythonException>(() => bare.Execute([])).TypeName);
    }

    [Fact]
    public void InterfacesThatAreNotPublicWorkAndThoseWithStaticMembersAreRefused()
    {
        Assert.Equal(7, ThePython.Runtime.Create<ISecret>($"{module}.Secretive").Secret(new Hidden()));
        Assert.Throws<ArgumentException>(() => ThePython.Runtime.Find($"{module}.Bare").Call().As(typeof(IStatic)));
        Assert.Throws<InvalidCastException>(() => ThePython.Runtime.Create<Hidden>($"{module}.Bare"));
    }

    [Fact]
    public void AnEditedMethodIsTheOneThatIsCalled()
    {
        var look = ThePython.Runtime.Create<ICommand>($"{module}.Look");
        ThePython.Runtime.Run("def execute(self, words): return 'new'\nLook.execute = execute", module);
        Assert.Equal("new", look.Execute([]));
    }
}
