using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace Molt.Tests.Weaving;

/// <summary>Asynchronous methods run over a struct until they suspend for the first time, and over an object of the compiler's class from then on.</summary>
public class FirstRunTests
{
    private const string Source = """
        public static class A
        {
            static readonly Task done = Task.CompletedTask;
            static int sum;
            public static async ValueTask<int> Known(int n) { await done; var twice = 2 * n; await done; return twice + 1; }
            public static async ValueTask Nothing() { await done; sum++; }
            public static async void Void() { await done; sum++; }
            public static async ValueTask<int> WithoutAwait(int n) => n;
            public static async ValueTask<T> Generic<T>(T value) { await done; return value; }
            public static Func<int, ValueTask<int>> Lambda = async n => { await done; return n + sum; };
            [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
            public static async ValueTask<int> Pooled(int n) { await done; return n; }
            public static async ValueTask<int> Caught(int n)
            {
                try { await done; }
                catch (InvalidOperationException) { await done; }
                finally { await done; }
                return n;
            }
            public static async Task<string> Steps(Task first, Task second)
            {
                var text = "a";
                await first;
                text += "b";
                await second;
                return text + "c";
            }
            public static async Task<string> Dynamic(dynamic first) { await first; return "d"; }
            public static async Task<int> Room(int size) { await done; Span<byte> room = stackalloc byte[size]; var sum = 0; foreach (var one in room) sum += one; return sum; }
            public static void Fill(int size) { Span<byte> room = stackalloc byte[size]; room.Fill(255); }
            public static async IAsyncEnumerable<int> Stream() { await done; yield return 1; }
        }
        public class Box<T>
        {
            public T? Content;
            public async ValueTask<(T?, U)> With<U>(U other) where U : struct { await Task.CompletedTask; return (Content, other); }
            public async Task<(T?, U)> Later<U>(Task gate, U other) where U : struct { var content = Content; await gate; return (content, other); }
        }
        public struct Point
        {
            public int X;
            public async Task<int> Move(Task gate) { X++; await gate; X++; return X; }
        }
        public class New
        {
            public static string Text = "";
            public static void MoveNext(object _, object machine) => Text += machine.GetType().Name + " ";
            public static int Allocations<T>(Func<ValueTask<T>> call)
            {
                for (var n = 0; n < 100; n++) _ = call().Result;
                var before = GC.GetAllocatedBytesForCurrentThread();
                for (var n = 0; n < 100; n++) _ = call().Result;
                return (int)(GC.GetAllocatedBytesForCurrentThread() - before);
            }
        }
        """;

    private static readonly WovenScript script = WovenScript.Of(Source);

    [Theory]
    [InlineData("Known")]
    [InlineData("WithoutAwait")]
    [InlineData("Pooled")]
    [InlineData("Caught")]
    public async Task AMethodThatNeverSuspendsAllocatesNothing(string name)
    {
        var call = script.Method("A", name).CreateDelegate<Func<int, ValueTask<int>>>();

        Assert.Equal(Expected(name), await call(3));
        Assert.Equal(0, Allocations(() => call(3)));
    }

    [Fact]
    public async Task NeitherDoLambdasAndGenericMethods()
    {
        var lambda = (Func<int, ValueTask<int>>)script.Assembly.GetType("A")!.GetField("Lambda")!.GetValue(null)!;
        var generic = script.Method("A", "Generic").MakeGenericMethod(typeof(int)).CreateDelegate<Func<int, ValueTask<int>>>();

        Assert.Equal(0, Allocations(() => lambda(3)));
        Assert.Equal(0, Allocations(() => generic(3)));
        Assert.Equal(3, await generic(3));
    }

    [Fact]
    public async Task WhatIsNotAsExpectedStaysAsItIs()
    {
        var structs = script.Assembly.GetTypes().Where(type => type.Name.Contains("$first", StringComparison.Ordinal)).Select(type => type.Name).ToList();

        Assert.DoesNotContain(structs, name => name.Contains("Dynamic", StringComparison.Ordinal) || name.Contains("Stream", StringComparison.Ordinal));
        Assert.Contains("<Void>d__4$first", structs);
        Assert.Equal("d", await (Task<string>)script.Call("A", "Dynamic", Task.CompletedTask)!);
        Assert.All(script.Assembly.GetTypes().Where(type => type.Name.Contains("$first", StringComparison.Ordinal)), type => Assert.True(type.IsValueType));
    }

    [Fact]
    public async Task ASuspendedMethodGoesOnAsAnObjectOfTheClass()
    {
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        var running = (Task<string>)script.Call("A", "Steps", first.Task, second.Task)!;

        first.SetResult();
        second.SetResult();

        Assert.Equal("abc", await running);
        Assert.Equal("abc", await (Task<string>)script.Call("A", "Steps", Task.CompletedTask, second.Task)!);
    }

    [Fact]
    public void ItGoesOnInTheNewBodyWhereverItSuspended()
    {
        var patched = WovenScript.Of(Source);
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        var atFirst = (Task<string>)patched.Call("A", "Steps", first.Task, second.Task)!;
        var atSecond = (Task<string>)patched.Call("A", "Steps", Task.CompletedTask, second.Task)!;

        var moveNext = patched.Assembly.GetTypes().Single(type => type.Name.StartsWith("<Steps>", StringComparison.Ordinal) && !type.IsValueType).GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic)!;
        patched.Patch(moveNext, patched.Method("New", "MoveNext"));
        first.SetResult();
        second.SetResult();
        _ = patched.Call("A", "Steps", Task.CompletedTask, Task.CompletedTask);

        Assert.Equal($"{moveNext.DeclaringType!.Name} {moveNext.DeclaringType.Name} {moveNext.DeclaringType.Name} ", patched.Assembly.GetType("New")!.GetField("Text")!.GetValue(null));
        Assert.False(atFirst.IsCompleted || atSecond.IsCompleted);
    }

    [Fact]
    public async Task GenericMethodsOfGenericTypesKeepTheirTypeArguments()
    {
        var box = Activator.CreateInstance(script.Assembly.GetType("Box`1")!.MakeGenericType(typeof(string)))!;
        box.GetType().GetField("Content")!.SetValue(box, "x");
        var gate = new TaskCompletionSource();

        var later = (Task<(string?, int)>)box.GetType().GetMethod("Later")!.MakeGenericMethod(typeof(int)).Invoke(box, [gate.Task, 5])!;
        var with = (ValueTask<(string?, long)>)box.GetType().GetMethod("With")!.MakeGenericMethod(typeof(long)).Invoke(box, [6L])!;
        gate.SetResult();

        Assert.Equal(("x", 5), await later);
        Assert.Equal(("x", 6L), await with);
    }

    [Fact]
    public async Task AStructsMethodWorksOnItsOwnCopy()
    {
        var point = Activator.CreateInstance(script.Assembly.GetType("Point")!)!;
        var gate = new TaskCompletionSource();

        var moving = (Task<int>)point.GetType().GetMethod("Move")!.Invoke(point, [gate.Task])!;
        gate.SetResult();

        Assert.Equal(2, await moving);
        Assert.Equal(0, point.GetType().GetField("X")!.GetValue(point));
    }

    [Fact]
    public async Task RoomOnTheStackIsEmptyAtFirst()
    {
        _ = await (Task<int>)script.Call("A", "Room", 1)!; // what is called for the first time uses the stack itself
        script.Call("A", "Fill", 65536);

        Assert.Equal(0, await (Task<int>)script.Call("A", "Room", 16384)!);
    }

    [Fact]
    public void EveryMethodCompiles()
    {
        var methods = script.Methods().Where(method => !method.ContainsGenericParameters).ToList();

        foreach (var method in methods) RuntimeHelpers.PrepareMethod(method.MethodHandle);

        Assert.Contains(methods, method => method.DeclaringType!.Name.EndsWith("$first", StringComparison.Ordinal) && method.Name == "ToObject");
    }

    [Fact]
    public void TheMethodHasOneAttributeOfTheCompilerAndOneThatNamesTheStruct()
    {
        var method = script.Method("A", "Known");

        Assert.Equal("<Known>d__2", method.GetCustomAttribute<AsyncStateMachineAttribute>()!.StateMachineType.Name);
        Assert.Equal("<Known>d__2$first", method.GetCustomAttribute<Molt.Runtime.FirstRunAttribute>()!.StateMachineType.Name);
    }

    [Fact]
    public void AsyncMethodsAnswerAsTheCompilersCodeDoes()
    {
        var woven = WovenScript.Of(Answering);
        var plain = new System.Runtime.Loader.AssemblyLoadContext("plain").LoadFromStream(new MemoryStream(woven.Source.Image));
        var expected = (List<string>)plain.GetType("Answers", true)!.GetMethod("All")!.Invoke(null, null)!;

        Assert.Equal(expected, (List<string>)woven.Call("Answers", "All")!);
        Assert.Equal(
            [
                "early InvalidOperationException Faulted", "canceled Canceled", "recursion 5050", "flow 1 2 1", "context +-started 0 done", "finally abc", "filter caught",
                "spans 6", "custom 7 UnsafeOnCompleted", "locals 3 1,2,3", "loop 45", "lambdas 9 18", "using disposed", "void 2", "ref 8", "big 120",
            ],
            expected);
        Assert.Equal(19, woven.Assembly.GetTypes().Count(type => type.Name.EndsWith("$first", StringComparison.Ordinal)));
    }

    private const string Answering = """
        using System.Threading;
        public static class Answers
        {
            static readonly AsyncLocal<int> flow = new();
            public static List<string> All()
            {
                var all = new List<string>();
                var early = Early(); all.Add($"early {early.Exception!.InnerException!.GetType().Name} {early.Status}");
                all.Add($"canceled {Canceled(new CancellationToken(true)).Status}");
                all.Add($"recursion {Sum(100).Result}");
                flow.Value = 1; var inside = Flowing(); all.Add($"flow {flow.Value} {inside.Result} {flow.Value}");
                all.Add(InContext());
                all.Add($"finally {Finally().Result}");
                all.Add($"filter {Filter().Result}");
                all.Add($"spans {Spans([1, 2, 3]).Result}");
                var custom = new Custom(); var seven = Awaiting(custom); custom.Complete!(); all.Add($"custom {seven.Result} {custom.By}");
                var gate = new TaskCompletionSource(); var locals = Locals(gate.Task); gate.SetResult(); all.Add($"locals {locals.Result}");
                all.Add($"loop {Loop().Result}");
                Func<int, Task<int>> lambda = async n => { await Task.CompletedTask; return n * n; };
                async Task<int> Local(int n) { var square = await lambda(n); return 2 * square; }
                all.Add($"lambdas {lambda(3).Result} {Local(3).Result}");
                all.Add($"using {Using().Result}");
                var count = new int[1]; Void(count); all.Add($"void {count[0]}");
                all.Add($"ref {Ref().Result}");
                all.Add($"big {Big().Result}");
                return all;
            }
            static async Task Early() { if (Sum(0).IsCompleted) throw new InvalidOperationException(); await Task.Yield(); }
            static async Task Canceled(CancellationToken token) { await Task.CompletedTask; token.ThrowIfCancellationRequested(); }
            static async Task<int> Sum(int n) { if (n == 0) return 0; var below = await Sum(n - 1); return below + n; }
            static async Task<int> Flowing() { flow.Value = 2; await Task.CompletedTask; return flow.Value; }
            static string InContext()
            {
                var (old, context) = (SynchronizationContext.Current, new Context());
                SynchronizationContext.SetSynchronizationContext(context);
                var gate = new TaskCompletionSource();
                try { Later(gate.Task, context); context.Log += "started "; gate.SetResult(); context.Run(); return "context " + context.Log; }
                finally { SynchronizationContext.SetSynchronizationContext(old); }
            }
            static async void Later(Task gate, Context context) { var before = context.Posted; await gate; context.Log += $"{context.Posted - before} done"; }
            static async Task<string> Finally() { var text = ""; try { text += "a"; await Task.CompletedTask; text += "b"; } finally { await Task.Delay(0); text += "c"; } return text; }
            static async Task<string> Filter()
            {
                var depth = 1;
                try { await Task.CompletedTask; throw new Exception("x"); }
                catch (Exception problem) when (problem.Message == "x" && depth == 1) { await Task.Yield(); return "caught"; }
            }
            static async Task<int> Spans(int[] numbers) { await Task.CompletedTask; var sum = 0; Span<int> span = numbers; foreach (ref var n in span) sum += n; await Task.Yield(); return sum; }
            static async Task<int> Awaiting(Custom custom) { var four = 4; var three = await custom; return four + three; }
            static async Task<string> Locals(Task gate) { var (a, text) = (1, ""); for (var n = 0; n < 3; n++) { text += $"{n + a},"; await gate; } return $"{text.Length / 2} {text.TrimEnd(',')}"; }
            static async ValueTask<int> Loop() { var sum = 0; for (var n = 0; n < 10; n++) { if (n % 3 == 2) await Task.Yield(); sum += await Known(n); } return sum; }
            static async ValueTask<int> Known(int n) => n;
            static async Task<string> Using() { var log = new List<string>(); await using (new Disposed(log)) { await Task.Yield(); lock (log) log.Add(""); } return string.Concat(log); }
            static async void Void(int[] count) { count[0]++; await Task.CompletedTask; count[0]++; }
            static async Task<int> Ref() { var n = 3; Add(ref n); await Task.Yield(); Add(ref n); static void Add(ref int n) => n += 2; int.TryParse("1", out var one); return n + one; }
            static async Task<decimal> Big()
            {
                decimal a = 1, b = 2, c = 3, d = 4; (long, string, decimal) e = (5, "5", 5);
                await Task.CompletedTask; var product = a * b * c; await Task.Yield(); return product * d * e.Item1;
            }
        }
        class Context : SynchronizationContext
        {
            readonly Queue<Action> queue = new();
            public string Log = ""; public int Posted;
            public override void OperationStarted() => Log += "+";
            public override void OperationCompleted() => Log = Log.Replace("+", "+-");
            public override void Post(SendOrPostCallback call, object? state) { Posted++; queue.Enqueue(() => call(state)); }
            public void Run() { while (queue.TryDequeue(out var next)) next(); }
        }
        class Disposed(List<string> log) : IAsyncDisposable { public async ValueTask DisposeAsync() { await Task.Yield(); log.Add("disposed"); } }
        class Custom : ICriticalNotifyCompletion
        {
            public Action? Complete; public string By = "";
            public Custom GetAwaiter() => this;
            public bool IsCompleted => false;
            public int GetResult() => 3;
            public void OnCompleted(Action continuation) => (Complete, By) = (continuation, "OnCompleted");
            public void UnsafeOnCompleted(Action continuation) => (Complete, By) = (continuation, "UnsafeOnCompleted");
        }
        """;

    private static int Allocations<T>(Func<ValueTask<T>> call) =>
        (int)script.Method("New", "Allocations").MakeGenericMethod(typeof(T)).Invoke(null, [call])!;

    private static int Expected(string name) => name == "Known" ? 7 : 3;
}
