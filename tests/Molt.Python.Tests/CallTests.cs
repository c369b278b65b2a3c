namespace Molt.Python.Tests;

/// <summary>Calls of Python.</summary>
public sealed class CallTests
{
    public delegate bool TryTake(string text, ref int count, out string rest);

    private delegate T Generic<T>(T value);

    [Fact]
    public void ABoundDelegateCallsWhatHasTheNameThen()
    {
        var name = ThePython.NextName();
        ThePython.Runtime.Run("def greet(times): return 'hello ' * times", name);
        var greet = ThePython.Runtime.Bind<Func<int, string>>($"{name}.greet");
        Assert.Equal("hello hello ", greet(2));
        ThePython.Runtime.Run("def greet(times): return 'bye ' * times", name);
        Assert.Equal("bye ", greet(1));
        ThePython.Runtime.Run("class greet:\n    @staticmethod\n    def later(x): return x", name);
        Assert.Equal(5, ThePython.Runtime.Bind<Func<int, int>>($"{name}.greet.later")(5));
    }

    [Fact]
    public void ADelegateOfAScriptThatIsGoneSaysSo()
    {
        var name = ThePython.NextName();
        ThePython.Runtime.Run("def greet(): return 1", name);
        var greet = ThePython.Runtime.Bind<Func<int>>($"{name}.greet");
        ThePython.Runtime.Run($"import sys; del sys.modules['{name}']");
        Assert.Equal("ModuleNotFoundError", Assert.Throws<PythonException>(() => greet()).TypeName);
        ThePython.Runtime.Run("def greet(): return 2", name);
        Assert.Equal(2, greet());
        ThePython.Runtime.Run("del greet", name);
        Assert.Equal("AttributeError", Assert.Throws<PythonException>(() => greet()).TypeName);
    }

    [Fact]
    public void BindingWhatIsNotThereThrows()
    {
        Assert.Equal("ModuleNotFoundError", Assert.Throws<PythonException>(() => ThePython.Runtime.Bind<Action>("no_such_module.x")).TypeName);
        Assert.Equal("AttributeError", Assert.Throws<PythonException>(() => ThePython.Runtime.Bind<Action>("json.no_such_function")).TypeName);
        Assert.Throws<InvalidCastException>(() => ThePython.Runtime.Bind<Action>("math.pi"));
        Assert.Throws<ArgumentException>(() => ThePython.Runtime.Bind<Action>(" "));
        Assert.Throws<ArgumentException>(() => ThePython.Runtime.Bind<Delegate>("math.sin"));
    }

    [Fact]
    public void DelegatesMayHaveRefAndOutParametersAndAnyTypes()
    {
        var module = ThePython.Module("def take(text, count): return len(text) >= count, count + 1, text[count:]");
        var take = module.GetAttribute("take").As<TryTake>();
        var count = 2;
        Assert.True(take("abcd", ref count, out var rest));
        Assert.Equal((3, "cd"), (count, rest));
        Assert.Equal(7.5, ThePython.Runtime.Evaluate("lambda x: x").As<Generic<double>>()(7.5));
        Assert.Equal((1, "b"), ThePython.Runtime.Evaluate("lambda a, b: (a, b)").As<Func<int, string, (int, string)>>()(1, "b"));
        Assert.Throws<InvalidCastException>(() => ThePython.Runtime.Evaluate("lambda text, count: True").As<TryTake>()("", ref count, out rest));
    }

    [Fact]
    public void ADelegateIsTheSameFunctionWhenItGoesBack()
    {
        var module = ThePython.Module("def f(): pass\ndef is_f(g): return g is f\n");
        var f = module.GetAttribute("f").As<Action>();
        Assert.True((bool)((dynamic)module).is_f(f));
    }

    [Fact]
    public void DelegatesOfDotNetAreCallableInPython()
    {
        Assert.Equal(42, (int)ThePython.Evaluate("lambda f: f(6, 7)")((Func<int, int, int>)((a, b) => a * b)));
        Func<int, int> twice = x => 2 * x;
        Assert.Same(twice, (Func<int, int>)ThePython.Evaluate("lambda f: f")(twice));
        Assert.Equal([2, 4], (List<int>)ThePython.Evaluate("lambda f: [f(x) for x in [1, 2]]")(twice));
    }

    [Fact]
    public void DynamicObjectsHavePythonsMembersOperatorsAndIndexes()
    {
        dynamic module = ThePython.Module("class Orc:\n    def __init__(self, name, *, weight=1): self.name = name; self.weight = weight\n    def hit(self, by=1): self.weight -= by; return self.weight\n");
        var orc = module.Orc("Grom", weight: 7);
        Assert.Equal("Grom", orc.name);
        Assert.Equal(5, orc.hit(2));
        Assert.Equal(4, orc.hit());
        orc.weight = 2.5;
        Assert.Equal(2.5, orc.weight);
        orc.weight += 1;
        Assert.Equal(3.5, (double)orc.weight);
        dynamic list = ThePython.Runtime.Evaluate("[1, 2, 3]");
        Assert.Equal(3, list[-1]);
        list[0] = "x";
        Assert.Equal("['x', 2, 3]", list.ToString());
        Assert.Equal("['x', 2, 3, 4]", (list + PythonObject.List(new[] { 4 })).ToString());
        Assert.True(list != 3);
        Assert.True(list == PythonObject.List(new object[] { "x", 2, 3 }));
        var seen = new List<object>();
        foreach (var item in list) seen.Add(item);
        Assert.Equal(["x", 2, 3], seen);
        Assert.True(list ? true : false);
        int[] numbers = (dynamic)ThePython.Runtime.Evaluate("[1, 2]");
        Assert.Equal([1, 2], numbers);
        Assert.Equal("AttributeError", Assert.Throws<PythonException>(() => orc.no_such).TypeName);
    }

    [Fact]
    public void ExceptionsOfPythonKeepTypeMessageAndTraceback()
    {
        var module = ThePython.Runtime.Run("class TooHeavy(ValueError): pass\ndef lift(): raise TooHeavy('17 stone') from KeyError('k')\n", ThePython.NextName(), "/scripts/lift.py");
        var thrown = Assert.Throws<PythonException>(() => module.CallMethod("lift"));
        Assert.EndsWith(".TooHeavy", thrown.TypeName);
        Assert.Equal("17 stone", thrown.PythonMessage);
        Assert.Contains("File \"/scripts/lift.py\", line 2, in lift", thrown.Traceback);
        Assert.Contains("KeyError: 'k'", thrown.Traceback);
        Assert.True(thrown.Is("ValueError"));
        Assert.False(thrown.Is("KeyError"));
    }

    [Fact]
    public void AnExceptionOfPythonIsTheSameAgainInPython()
    {
        var module = ThePython.Module("""
            error = ValueError('x')
            def throw(): raise error
            def caught(f):
                try: f()
                except ValueError as e: return e is error and e.__traceback__ is not None
            """);
        Assert.True((bool)((dynamic)module).caught((Action)(() => module.CallMethod("throw"))));
    }

    [Fact]
    public void AnExceptionOfDotNetIsCaughtByItsClassOrPythonsAndIsTheSameAgain()
    {
        var module = ThePython.Module("""
            from dotnet.System import ArgumentException, Exception as NetException
            from dotnet.System.Collections.Generic import KeyNotFoundException
            def by_class(f):
                try: f()
                except ArgumentException as e: return e.ParamName + ':' + e.Message
            def by_python(f):
                try: f()
                except KeyError as e: return str(e)
            def through(f): f()
            def thrown(): raise ArgumentException('made in Python', 'p')
            class Own(NetException): pass
            def own(): raise Own('mine')
            def caught_own():
                try: own()
                except NetException as e: return type(e) is Own and str(e) == 'mine'
            """);
        var exception = new ArgumentException("wrong", "name");
        Assert.Equal("name:" + exception.Message, ((dynamic)module).by_class((Action)(() => throw exception)));
        Assert.Equal("none", ((dynamic)module).by_python((Action)(() => throw new KeyNotFoundException("none"))));
        var again = Assert.Throws<ArgumentException>(() => module.CallMethod("through", (Action)(() => throw exception)));
        Assert.Same(exception, again);
        Assert.Contains("in through", (string)again.Data["Python traceback"]!);
        Assert.Equal("p", Assert.Throws<ArgumentException>(() => module.CallMethod("thrown")).ParamName);
        Assert.Equal("mine", Assert.Throws<Exception>(() => module.CallMethod("own")).Message);
        Assert.True((bool)((dynamic)module).caught_own());
    }

    [Fact]
    public void DeepRecursionInBothDirectionsIsAnExceptionAndNoCrash()
    {
        var module = ThePython.Module("def down(f, n): return f(n + 1)");
        Func<int, object>? again = null;
        again = n => module.CallMethod("down", again!, n);
        var exception = Assert.ThrowsAny<Exception>(() => again(0));
        Assert.True(exception is InsufficientExecutionStackException or PythonException { TypeName: "RecursionError" }, exception.ToString());
        Assert.Equal(1, ThePython.Runtime.Evaluate("1").As<int>());
    }

    [Fact]
    public void NamedArgumentsMayBeGiven() =>
        Assert.Equal("(1, {'b': 2})", ThePython.Runtime.Evaluate("lambda a, **k: (a, k)").Call([1], new Dictionary<string, object?> { ["b"] = 2 }).ToString());

    [Fact]
    public async Task AnAwaitableOfPythonIsATask()
    {
        var module = ThePython.Module("""
            import asyncio
            async def later(x):
                await asyncio.sleep(0)
                return x
            async def fails(): raise KeyError('k')
            async def waits(task): return await task + 1
            def at_once(): return 5
            """);
        Assert.Equal(3, await module.GetAttribute("later").As<Func<int, Task<int>>>()(3));
        Assert.Equal("KeyError", (await Assert.ThrowsAsync<PythonException>(() => module.GetAttribute("fails").As<Func<Task>>()())).TypeName);
        Assert.Equal(5, await module.GetAttribute("at_once").As<Func<Task<int>>>()());
        var source = new TaskCompletionSource<int>();
        var waiting = module.GetAttribute("waits").As<Func<Task<int>, Task<int>>>()(source.Task);
        Assert.False(waiting.IsCompleted);
        source.SetResult(41);
        Assert.Equal(42, await waiting);
        await Assert.ThrowsAsync<InvalidDataException>(() => module.GetAttribute("waits").As<Func<Task<int>, Task<int>>>()(Task.FromException<int>(new InvalidDataException())));
    }

    [Fact]
    public void SyntaxErrorsArriveWithTheirPlace()
    {
        var thrown = Assert.Throws<PythonException>(() => ThePython.Runtime.Run("x = (\n", ThePython.NextName(), "bad.py"));
        Assert.Equal("SyntaxError", thrown.TypeName);
        Assert.Equal(1, ((dynamic)thrown.Value).lineno);
        Assert.Equal("bad.py", ((dynamic)thrown.Value).filename);
        Assert.Throws<ArgumentException>(() => ThePython.Runtime.Run("x\0"));
    }
}
