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

    private static int Allocations<T>(Func<ValueTask<T>> call) =>
        (int)script.Method("New", "Allocations").MakeGenericMethod(typeof(T)).Invoke(null, [call])!;

    private static int Expected(string name) => name == "Known" ? 7 : 3;
}
