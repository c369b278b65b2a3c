using System.Collections.ObjectModel;

namespace Molt.Python.Tests;

/// <summary>Objects of .NET in Python.</summary>
public sealed class ObjectTests
{
    public sealed class Thing : IDisposable
    {
        public static int Made;

        public Thing() => Made++;

        public Thing(string name, int size = 3) : this() => (Name, Size) = (name, size);

        public event EventHandler<int>? Resized;

        public string Name { get; set; } = "thing";

        public int Size { get; private set; }

        public int Field = 1;

        public bool IsDisposed { get; private set; }

        public string this[int x, int y] { get => $"{x},{y}"; set => Name = $"{x},{y}={value}"; }

        public string Over(int value) => $"int {value}";

        public string Over(double value) => $"double {value}";

        public string Over(string value) => $"string {value}";

        public string Over(object value) => $"object {value.GetType().Name}";

        public string Over(int first, params string[] rest) => $"{first}:{string.Join('|', rest)}";

        public bool TryHalf(int value, out int half) { half = value / 2; return value % 2 == 0; }

        public void Swap(ref int left, ref string right) { left++; right += "!"; }

        public T Echo<T>(T value) => value;

        public string Kind<T>() => typeof(T).Name;

        public string Optional(int a, int b = 2, string c = "c", DayOfWeek day = DayOfWeek.Monday) => $"{a}{b}{c}{day}";

        public void Resize(int size) { Size = size; Resized?.Invoke(this, size); }

        public int Subscribers => Resized?.GetInvocationList().Length ?? 0;

        public void Dispose() => IsDisposed = true;
    }

    public struct Point(int x)
    {
        public int X = x;

        public static Point operator +(Point left, Point right) => new(left.X + right.X);

        public static Point operator *(int factor, Point point) => new(factor * point.X);

        public readonly override string ToString() => $"P{X}";

        public void Move() => X++;
    }

    private interface IHidden { string Say(); }

    private sealed class Hidden : IHidden, IComparable<Hidden>
    {
        public string Visible() => "seen";

        string IHidden.Say() => "hidden";

        public int CompareTo(Hidden? other) => 0;
    }

    [Fact]
    public void MembersAreAttributes()
    {
        var thing = new Thing("x");
        Assert.Equal("x", Run(thing, "t.Name"));
        Run(thing, "setattr(t, 'Name', 'y')");
        Run(thing, "setattr(t, 'Field', 9)");
        Assert.Equal(("y", 9), (thing.Name, thing.Field));
        Assert.Equal("TypeError", Fails(thing, "setattr(t, 'Size', 1)"));
        Assert.Equal("TypeError", Fails(thing, "setattr(t, 'Name', 1)"));
        Assert.Equal("AttributeError", Fails(thing, "t.NoSuch"));
        Assert.Equal("AttributeError", Fails(thing, "setattr(t, 'NoSuch', 1)"));
        Assert.True(Run(thing, "'TryHalf' in dir(t)"));
    }

    [Theory]
    [InlineData("t.Over(1)", "int 1")]
    [InlineData("t.Over(1.5)", "double 1.5")]
    [InlineData("t.Over('s')", "string s")]
    [InlineData("t.Over(True)", "object Boolean")]
    [InlineData("t.Over(10 ** 10)", "double 10000000000")]
    [InlineData("t.Over(1, 'a', 'b')", "1:a|b")]
    [InlineData("t.Over([1])", "object PythonObject")]
    [InlineData("t.Optional(1)", "12cMonday")]
    [InlineData("t.Optional(1, c='x')", "12xMonday")]
    [InlineData("t.Optional(b=5, a=3, day=type(t.Day).Friday)", "35cFriday")]
    [InlineData("t.TryHalf(8)", "(True, 4)")]
    [InlineData("t.Swap(1, 'a')", "(2, 'a!')")]
    [InlineData("t.Echo('e')", "e")]
    [InlineData("t.Echo(t) is t", "True")]
    [InlineData("t[1, 2]", "1,2")]
    public void CallsFindTheirOverload(string expression, string expected)
    {
        var thing = new Thing();
        Assert.Equal(expected, Convert.ToString((object)Run(thing, $"str({expression.Replace("t.Day", "day", StringComparison.Ordinal)})"), null));
    }

    [Fact]
    public void WhatNoOverloadTakesIsATypeErrorThatListsThem()
    {
        var thrown = Assert.Throws<PythonException>(() => Run(new Thing(), "t.Optional()"));
        Assert.Equal("TypeError", thrown.TypeName);
        Assert.Contains("Optional(Int32 a", thrown.PythonMessage);
        Assert.Contains("no parameter z", Assert.Throws<PythonException>(() => Run(new Thing(), "t.Optional(1, z=1)")).PythonMessage);
        Assert.Contains("(str)", Assert.Throws<PythonException>(() => Run(new Thing(), "type(t)('a', 1, 2) or 1")).PythonMessage.Replace("(str, int, int)", "(str)", StringComparison.Ordinal));
    }

    [Fact]
    public void GenericMethodsTakeTypeArgumentsThatNothingImplies() =>
        Assert.Equal("Int32", Run(new Thing(), "dotnet.construct(t, 'Kind', int)()"));

    [Fact]
    public void ObjectsAreMadeByTheirClass()
    {
        var module = ThePython.Module("from dotnet.System.Text import StringBuilder\nfrom dotnet.System.Collections.Generic import List, Dictionary\nb = StringBuilder('abc')\nb.Append('d').Append(5)\nl = List[int]([3, 1, 2])\nl.Sort()\nd = Dictionary[str, int]()\nd['a'] = 1\n");
        Assert.Equal("abcd5", module.GetAttribute("b").ToString());
        Assert.Equal([1, 2, 3], module.GetAttribute("l").As<List<int>>());
        Assert.Equal(1, module.GetAttribute("d").As<Dictionary<string, int>>()["a"]);
        Assert.Equal("TypeError", Assert.Throws<PythonException>(() => ThePython.Module("from dotnet.System import Math\nMath()")).TypeName);
    }

    [Fact]
    public void TheSameObjectIsTheSameInPythonAndBack()
    {
        var thing = new Thing();
        Assert.True(ThePython.Evaluate("lambda a, b: a is b and a == b and hash(a) == hash(b)")(thing, thing));
        Assert.Same(thing, (object)ThePython.Evaluate("lambda a: a")(thing));
        Assert.True(ThePython.Evaluate("lambda a: __import__('weakref').ref(a)() is a")(thing));
    }

    [Fact]
    public void CollectionsAreSequencesAndMappings()
    {
        var list = new List<int> { 1, 2, 3 };
        Assert.Equal("[1, 2, 3] 3 3 True False [2, 3]", Run(list, "f'{list(t)} {len(t)} {t[-1]} {2 in t} {\"x\" in t} {t[1:]}'"));
        Run(list, "t.__setitem__(0, 9) or t.Add(4)");
        Assert.Equal([9, 2, 3, 4], list);
        Assert.Equal("IndexError", Fails2(list, "t[10]"));
        Assert.True(Run(list, "isinstance(t, __import__('collections').abc.MutableSequence)"));
        var map = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };
        Assert.Equal("['a', 'b'] {'a': 1, 'b': 2} True False 7 [('a', 1), ('b', 2)]", Run(map, "f'{list(t)} {dict(t)} {\"a\" in t} {1 in t} {t.get(\"z\", 7)} {list(t.items())}'"));
        Assert.Equal("KeyError", Fails2(map, "t['z']"));
        Run(map, "t.__delitem__('a')");
        Assert.Equal(["b"], map.Keys);
        Assert.Equal("[1, 2]", Run(new ReadOnlyCollection<int>([1, 2]), "str([x for x in t])"));
        Assert.Equal("[0, 1, 4]", Run(Enumerable.Range(0, 3).Select(x => x * x), "str(list(t))"));
        Assert.Equal(3, Run(new[] { "a", "b", "c" }, "len(t)"));
        Assert.Equal("(1, 'x')", Run((1, "x"), "str(t)"));
    }

    [Fact]
    public void AnExceptionInTheMiddleOfIterationIsPythons()
    {
        static IEnumerable<int> Items() { yield return 1; throw new InvalidDataException("rotten"); }
        var thrown = Assert.Throws<InvalidDataException>(() => Run(Items(), "list(t)"));
        Assert.Equal("rotten", thrown.Message);
    }

    [Fact]
    public void WithDisposes()
    {
        var thing = new Thing();
        ThePython.Module("def use(t):\n    with t as same:\n        return same is t").CallMethod("use", thing);
        Assert.True(thing.IsDisposed);
    }

    [Fact]
    public void EventsAreSubscribedByPlusAndTakenBackByMinus()
    {
        var thing = new Thing();
        dynamic module = ThePython.Module("""
            seen = []
            class Watcher:
                def on(self, sender, size): seen.append((sender.Name, size))
            w = Watcher()
            def start(t): t.Resized += w.on
            def stop(t): t.Resized -= w.on
            """);
        module.start(thing);
        thing.Resize(5);
        module.stop(thing);
        Assert.Equal(0, thing.Subscribers);
        thing.Resize(6);
        Assert.Equal("[('thing', 5)]", module.seen.ToString());
    }

    [Fact]
    public void ValuesKeepWhatPythonDoesToThem()
    {
        dynamic move = ThePython.Module("def move(p):\n    p.Move()\n    p.X += 10\n    return p");
        Assert.Equal(12, ((Point)move.move(new Point(1))).X);
        Assert.Equal("P3", (string)ThePython.Evaluate("lambda a, b: str(a + b)")(new Point(1), new Point(2)));
        Assert.Equal("P6", (string)ThePython.Evaluate("lambda a: str(3 * a)")(new Point(2)));
        Assert.Equal("TypeError", Assert.Throws<PythonException>(() => ThePython.Evaluate("lambda a: a + 'x'")(new Point(1))).TypeName);
    }

    [Fact]
    public void StaticMembersAreTheClasss()
    {
        var before = Thing.Made;
        var type = ThePython.Module("import dotnet").GetAttribute("dotnet").GetAttribute("class_of").Call(typeof(Thing));
        Assert.Equal(before, ((dynamic)type).Made);
        ((dynamic)type).Made = 70;
        Assert.Equal(70, Thing.Made);
        Assert.Equal(typeof(Thing), type.As<Type>());
        Assert.Equal("AttributeError", Assert.Throws<PythonException>(() => ((dynamic)type).NoSuch).TypeName);
        Assert.True(Thing.Made == 70 && (bool)ThePython.Evaluate("lambda t, c: isinstance(t, c) and type(t) is c")(new Thing(), type));
    }

    [Fact]
    public void NamespacesAreModules()
    {
        var module = ThePython.Module("import dotnet.System.IO\nfrom dotnet.System import IO, DayOfWeek, Environment\nx = dotnet.System.IO.Path.Combine('a', 'b')\nsame = IO is dotnet.System.IO\nfrom dotnet.System.Xml.Linq import XElement\nn = XElement.Parse('<a/>').Name.LocalName\nnames = dir(IO)\n");
        Assert.Equal(Path.Combine("a", "b"), module.GetAttribute("x").As<string>());
        Assert.True(module.GetAttribute("same").As<bool>());
        Assert.Equal("a", module.GetAttribute("n").As<string>());
        Assert.Contains("File", module.GetAttribute("names").As<List<string>>());
        Assert.Equal("ImportError", Assert.Throws<PythonException>(() => ThePython.Module("from dotnet.System import NoSuchType")).TypeName);
        Assert.Equal("ModuleNotFoundError", Assert.Throws<PythonException>(() => ThePython.Module("import dotnet.NoSuchSpace")).TypeName);
    }

    [Fact]
    public void MembersThatAreImplementedExplicitlyAndClassesThatAreHiddenWork()
    {
        Assert.Equal("seen", Run(new Hidden(), "t.Visible()"));
        Assert.Equal("AttributeError", Assert.Throws<PythonException>(() => Run(new Hidden(), "t.Say()")).TypeName);
        Assert.Equal("True", Run(new Uri("http://a/"), "str(t.IsAbsoluteUri)"));
    }

    private static dynamic Run(object t, string expression) => ThePython.Module($"import dotnet\nfrom dotnet.System import DayOfWeek as day\nf = lambda t: {expression.Replace("type(day)", "day", StringComparison.Ordinal)}").GetAttribute("f") is var f ? ((dynamic)f)(t) : "";

    private static string Fails(object t, string expression) => Assert.Throws<PythonException>(() => Run(t, expression)).TypeName;

    // An exception of .NET's, by the class of Python's that it is besides.
    private static string Fails2(object t, string expression)
    {
        var module = ThePython.Module($"def f(t):\n    try: {expression}\n    except (IndexError, KeyError) as e: return [c.__name__ for c in type(e).__mro__ if c.__module__ == 'builtins'][0]");
        return module.CallMethod("f", t).ToString();
    }
}
