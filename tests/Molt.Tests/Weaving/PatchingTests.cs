using System.Runtime.CompilerServices;
using Molt.Runtime;
using Xunit;

namespace Molt.Tests.Weaving;

public class PatchingTests
{
    [Fact]
    public void AnUnpatchedMethodRunsItsOwnBody()
    {
        var script = WovenScript.Of("public class A { public static int One() => 1; }");

        Assert.Equal(1, script.Call("A", "One"));
    }

    [Fact]
    public void APatchTakesEffectOnEveryWayIn()
    {
        var script = WovenScript.Of("""
            public interface INamed { string Name(int n); }
            public class Base { public virtual string Name(int n) => "base" + n; }
            public class A : Base, INamed { public string tag = "a"; public override string Name(int n) => "old" + n; }
            public static class New { public static string Name(object _, A self, int n) => self.tag + n; }
            public static class Ways
            {
                static readonly A a = new();
                static readonly Func<int, string> held = a.Name;
                public static string All() => string.Join(' ', a.Name(1), ((Base)a).Name(2), ((INamed)a).Name(3), held(4),
                    typeof(A).GetMethod("Name").Invoke(a, new object[] { 5 }), ((dynamic)a).Name(6));
            }
            """);
        Assert.Equal("old1 old2 old3 old4 old5 old6", script.Call("Ways", "All"));

        script.Patch("A", "Name", "New", "Name");
        Assert.Equal("a1 a2 a3 a4 a5 a6", script.Call("Ways", "All"));

        script.Unpatch("A", "Name");
        Assert.Equal("old1 old2 old3 old4 old5 old6", script.Call("Ways", "All"));
    }

    [Fact]
    public void ACallerThatIsUnderwaySeesThePatchAtItsNextCall()
    {
        var script = WovenScript.Of("""
            public static class A
            {
                public static int Answer() => 1;
                public static int NewAnswer(object _) => 2;
                public static long Spin(Action started)
                {
                    started();
                    long turns = 0;
                    while (Answer() == 1) turns++;
                    return turns;
                }
            }
            """);

        var turns = script.Call("A", "Spin", () => script.Patch("A", "Answer", "A", "NewAnswer"));

        Assert.Equal(0L, turns);
    }

    [Fact]
    public async Task APatchOfAnotherThreadEndsAnOptimizedLoop()
    {
        var script = WovenScript.Of("""
            [assembly: Debuggable(DebuggableAttribute.DebuggingModes.IgnoreSymbolStoreSequencePoints)]
            public static class A
            {
                public static bool IsGoing => true;
                public static bool IsOver(object _) => false;
                [MethodImpl(MethodImplOptions.AggressiveOptimization)]
                public static void Spin(Action started) { started(); while (IsGoing) { } }
            }
            """);
        var spin = await SpinAsync(script);

        script.Patch("A", "get_IsGoing", "A", "IsOver");

        await spin.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    /// <summary>Of a method that ends in a call of itself the JIT makes a loop, with the question whether it is patched in it, and the patched way out of it.</summary>
    [Fact]
    public async Task APatchOfAnotherThreadEndsARecursionThatIsALoopInOptimizedCode()
    {
        var script = WovenScript.Of("""
            [assembly: Debuggable(DebuggableAttribute.DebuggingModes.IgnoreSymbolStoreSequencePoints)]
            public static class A
            {
                [MethodImpl(MethodImplOptions.AggressiveOptimization)]
                public static int Turn(int n) => Turn(n + 1);
                public static int LastTurn(object _, int n) => -1;
                public static int Spin(Action started) { started(); return Turn(0); }
            }
            """);
        RuntimeHelpers.PrepareMethod(script.Method("A", "Turn").MethodHandle); // or it would still be compiled when it is patched
        for (var time = 0; time < 20; time++) // nothing in the loop can tell that it is being run: a thread that is halted before it finds the patch at its start
        {
            var spin = await SpinAsync(script);

            script.Patch("A", "Turn", "A", "LastTurn");

            Assert.Equal(-1, await spin.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
            script.Unpatch("A", "Turn");
        }
    }

    /// <summary>Calls the script's <c>Spin</c> on a thread of its own, and comes back on another one when it says that it has started.</summary>
    private static async Task<Task<object?>> SpinAsync(WovenScript script)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var spin = Task.Run(() => script.Call("A", "Spin", new Action(started.SetResult)), TestContext.Current.CancellationToken);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        return spin;
    }

    [Fact]
    public void StructMethodsPassTheirReceiverByReference()
    {
        var script = WovenScript.Of("""
            public struct Counter { public int n; public int Add(int by) => n += by; }
            public static class New { public static int Add(object _, ref Counter self, int by) => self.n += 10 * by; }
            public static class Use { public static int Twice() { var c = new Counter(); c.Add(1); c.Add(2); return c.n; } }
            """);
        Assert.Equal(3, script.Call("Use", "Twice"));

        script.Patch("Counter", "Add", "New", "Add");

        Assert.Equal(30, script.Call("Use", "Twice"));
    }

    [Fact]
    public void RefInOutAndRefReturnsArePassedOn()
    {
        var script = WovenScript.Of("""
            public static class A
            {
                public static ref int Pick(ref int a, in int b, out int c, int[] all) { c = b; return ref a; }
                public static ref int NewPick(object _, ref int a, in int b, out int c, int[] all) { a = 7; c = b + 1; return ref all[1]; }
                public static string Use()
                {
                    var (a, all) = (1, new int[3]);
                    Pick(ref a, 5, out var c, all) = 9;
                    return $"{a} {c} {string.Join(',', all)}";
                }
            }
            """);
        Assert.Equal("9 5 0,0,0", script.Call("A", "Use"));

        script.Patch("A", "Pick", "A", "NewPick");

        Assert.Equal("7 6 0,9,0", script.Call("A", "Use"));
    }

    [Fact]
    public void ManyParametersOfAllSizesArePassedOn()
    {
        var names = Enumerable.Range(0, 300).Select(index => $"p{index}").ToArray();
        var parameters = string.Join(", ", names.Select((name, index) => (index % 3) switch
        {
            0 => $"int {name}",
            1 => $"string {name}",
            _ => $"decimal {name}",
        }));
        var arguments = string.Join(", ", names.Select((_, index) => index % 3 == 1 ? $"\"{index}\"" : $"{index}"));
        var script = WovenScript.Of($$"""
            public static class A
            {
                public static string Join({{parameters}}) => "old";
                public static string NewJoin(object _, {{parameters}}) => string.Join(' ', {{string.Join(", ", names)}});
                public static string Use() => Join({{arguments}});
            }
            """);
        Assert.Equal("old", script.Call("A", "Use"));

        script.Patch("A", "Join", "A", "NewJoin");

        Assert.Equal(string.Join(' ', Enumerable.Range(0, 300)), script.Call("A", "Use"));
    }

    [Fact]
    public void LambdasAndAsyncMethodsThatAreUnderwayGoOnInTheNewBody()
    {
        var script = WovenScript.Of("""
            public static class A
            {
                public static Func<int> Held(int n) => () => n;
                public static async Task<string> Wait(Task task) { await task; return "old"; }
            }
            """);
        var held = (Func<int>)script.Call("A", "Held", 5)!;
        var gate = new TaskCompletionSource();
        var waiting = (Task<string>)script.Call("A", "Wait", gate.Task)!;
        Assert.Equal(5, held());

        script.Patch(held.Method, Static(nameof(Six)));
        Assert.Equal(6, held());

        var moveNext = script.Methods().Single(method => method.Name == "MoveNext" && !method.DeclaringType!.IsValueType);
        script.Patch(moveNext, Static(nameof(Finish)));
        gate.SetResult();
        Assert.Equal("MoveNext of <Wait>d__1", Assert.Single(finished));
        Assert.False(waiting.IsCompleted);
    }

    private static readonly List<string> finished = [];

    private static int Six(object? dummy, object closure) => 6;

    private static void Finish(object? dummy, object machine) => finished.Add($"MoveNext of {machine.GetType().Name}");

    private static System.Reflection.MethodInfo Static(string name) => typeof(PatchingTests)
        .GetMethod(name, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!;

    [Fact]
    public void ObjectsAreLiveAndTheirConstructorsRunOnce()
    {
        var script = WovenScript.Of("public class A { public int n = 1; public A() => n++; } public class B : A; public static class S;");

        var made = Activator.CreateInstance(script.Assembly.GetType("B", true)!)!;

        Assert.IsAssignableFrom<LiveObject>(made);
        Assert.Equal(2, made.GetType().GetField("n")!.GetValue(made));
        Assert.Equal(typeof(object), script.Assembly.GetType("S", true)!.BaseType);
    }
}
