using System.Runtime.CompilerServices;

namespace Molt.Python.Tests;

/// <summary>References of each side that the other holds are counted. Alone, so that nobody else makes any meanwhile.</summary>
[Collection(nameof(LeakTests)), CollectionDefinition(nameof(LeakTests), DisableParallelization = true)]
public sealed class LeakTests
{
    private const int Calls = 100_000;

    public sealed class Thing
    {
        public string Name { get; set; } = "thing";

        public event EventHandler? Happened;

        public int Sum(int left, int right) => left + right;

        public void Raise() => Happened?.Invoke(this, EventArgs.Empty);
    }

    [Fact]
    public void AHundredThousandCallsOfPythonLeaveNothing()
    {
        var module = ThePython.Module("class Orc: pass\ndef f(a, b, c): return [a, b, c]\ndef fails(): raise ValueError('x')\norc = Orc()\n");
        using var orc = module.GetAttribute("orc");
        var call = module.GetAttribute("f").As<Func<PythonObject, string, double, PythonObject>>();
        AssertNothingIsLeft(orc, count =>
        {
            for (var index = 0; index < count; index++) call(orc, "text", 1.5).Dispose();
        });
    }

    [Fact]
    public void ObjectsThatAreLeftToTheCollectorAreGivenBack()
    {
        var module = ThePython.Module("class Orc: pass\norc = Orc()\n");
        using var orc = module.GetAttribute("orc");
        AssertNothingIsLeft(orc, count =>
        {
            for (var index = 0; index < count; index++) _ = module.GetAttribute("orc").Equals(null);
        });
    }

    [Fact]
    public void AHundredThousandCallsOfDotNetLeaveNothing()
    {
        var module = ThePython.Module("""
            class Orc: pass
            orc = Orc()
            def calls(thing, count, orc):
                for i in range(count):
                    thing.Sum(i, 2)
                    thing.Name = 'x' * 10
                    thing.Name
                    f = thing.Sum
                    try: thing.Sum('x', orc)
                    except TypeError: pass
            """);
        using var orc = module.GetAttribute("orc");
        var thing = new Thing();
        var calls = module.GetAttribute("calls").As<Action<Thing, int, PythonObject>>();
        AssertNothingIsLeft(orc, count => calls(thing, count / 10, orc));
    }

    [Fact]
    public void ConversionsExceptionsDelegatesAndEventsLeaveNothing()
    {
        dynamic module = ThePython.Module("""
            class Orc:
                def on(self, sender, e): pass
            orc = Orc()
            def throws(): raise ValueError(orc)
            def subscribe(thing): thing.Happened += orc.on
            def unsubscribe(thing): thing.Happened -= orc.on
            def identity(x): return x
            def call(f): return f(1)
            """);
        PythonObject orc = module.orc;
        var thing = new Thing();
        AssertNothingIsLeft(orc, count =>
        {
            for (var index = 0; index < count / 100; index++)
            {
                Assert.ThrowsAny<PythonException>(() => module.throws());
                module.subscribe(thing);
                thing.Raise();
                module.unsubscribe(thing);
                module.identity(new[] { 1, 2, 3 });
                module.identity((1, DateTime.Now, 2.5m, "x"));
                module.call((Func<int, PythonObject>)(_ => orc));
                _ = ((PythonObject)module.identity(PythonObject.List(new[] { orc }))).As<List<PythonObject>>();
                Assert.ThrowsAny<InvalidDataException>(() => module.call((Func<int, int>)(_ => throw new InvalidDataException())));
            }
        });
    }

    [Fact]
    public void AnObjectOfDotNetIsCollectedWhenPythonLetsGoOfIt()
    {
        var module = ThePython.Module("held = []");
        var weak = Hold(module);
        ThePython.Collect();
        Assert.True(weak.IsAlive);
        module.GetAttribute("held").CallMethod("clear").Dispose();
        ThePython.Collect();
        Assert.False(weak.IsAlive);
    }

    [Fact]
    public void AnObjectOfPythonIsCollectedWhenDotNetLetsGoOfIt()
    {
        dynamic module = ThePython.Module("import weakref\nclass Orc: pass\nrefs = []\ndef make():\n    orc = Orc()\n    refs.append(weakref.ref(orc))\n    return orc\ndef alive(): return refs[-1]() is not None");
        Make(module);
        ThePython.Collect();
        Assert.False((bool)module.alive());
    }

    [Fact]
    public void ACircleAcrossBothHeapsIsKeptUntilOneSideIsDisposed()
    {
        dynamic module = ThePython.Module("import weakref\nclass Orc: pass\nrefs = []\ndef make(holder):\n    orc = Orc()\n    orc.holder = holder\n    refs.append(weakref.ref(orc))\n    return orc\ndef alive(): return refs[-1]() is not None\ndef get(): return refs[-1]()");
        var weak = MakeCircle(module);
        ThePython.Collect();
        Assert.True(weak.IsAlive); // neither collector sees the other's half
        Break(module);
        ThePython.Collect();
        Assert.False(weak.IsAlive);
        Assert.False((bool)module.alive());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Hold(PythonObject module)
    {
        var thing = new Thing();
        module.GetAttribute("held").CallMethod("append", thing).Dispose();
        return new(thing);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Make(dynamic module) => _ = module.make();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference MakeCircle(dynamic module)
    {
        var holder = new List<object>();
        holder.Add(module.make(holder));
        return new(holder);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Break(dynamic module)
    {
        var orc = (PythonObject)module.get();
        var holder = orc.GetAttribute("holder").As<List<object>>();
        ((PythonObject)holder[0]).Dispose();
        orc.Dispose();
    }

    // The object is an argument, a result or a part of all that is done; and Python's own count of objects must not grow.
    private static unsafe void AssertNothingIsLeft(PythonObject o, Action<int> work)
    {
        work(Calls / 10); // caches, interned names, code that is compiled
        ThePython.Collect();
        var (references, objects) = (References(o), Objects());
        work(Calls);
        ThePython.Collect();
        ThePython.Collect();
        Assert.Equal(references, References(o));
        Assert.InRange(Objects() - objects, -1000, 200);
    }

    private static long References(PythonObject o) => ThePython.Runtime.Import("sys").CallMethod("getrefcount", o).As<long>();

    private static long Objects() => ThePython.Runtime.Evaluate("len(__import__('gc').get_objects()) + __import__('sys').getallocatedblocks() // 10").As<long>();
}
