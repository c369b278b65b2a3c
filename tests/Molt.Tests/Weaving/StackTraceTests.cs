using System.Reflection;
using Xunit;

namespace Molt.Tests.Weaving;

public class StackTraceTests
{
    private static readonly WovenScript script = WovenScript.Of("""
        public static class A
        {
            public static void Plain()
            {
                var n = 1;
                Throw(n);
            }
            static void Throw(int n) =>
                throw new InvalidOperationException("line 9");
            public static void Lambda()
            {
                Action action = () =>
                {
                    Throw(1);
                };
                action();
            }
            public static async Task Async()
            {
                await Task.Yield();
                try { await Task.Yield(); }
                finally
                {
                    Throw(2);
                }
            }
            public static void Iterator() => Steps().Last();
            static IEnumerable<int> Steps()
            {
                yield return 1;
                Throw(3);
            }
            public static void Patched(object _)
            {
                Throw(4);
            }
            public static async Task<int> Early<T>(T value)
            {
                await Task.CompletedTask;
                Throw(5);
                return 1;
            }
            public static async Task<int> Outer()
            {
                var inner = await Early("x");
                return inner + 1;
            }
        }
        """);

    [Fact]
    public void ATraceThroughWovenCodeHasTheLinesOfTheSource() =>
        Assert.Equal(["Throw:9", "Plain:6"], Lines(script.Method("A", "Plain")));

    [Fact]
    public void ATracesTextNamesSmallMethodsThatThrow() =>
        Assert.Contains("A.Throw(Int32 n)", Thrown(script.Method("A", "Plain")).ToString());

    [Fact]
    public void ATraceThroughALambdaHasItsLines() =>
        Assert.Equal(["Throw:9", "<Lambda>b__2_0:14", "Lambda:16"], Lines(script.Method("A", "Lambda")));

    [Fact]
    public async Task ATraceThroughAnAsyncMethodHasItsLines()
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => (Task)script.Call("A", "Async")!);

        // The runtime itself adds a frame without a line for the way out of the finally block.
        Assert.Equal(["Throw:9", "MoveNext:24", "MoveNext:0"], Lines(thrown));
    }

    [Fact]
    public async Task ATraceThroughTheFirstRunOfAnAsyncMethodNamesTheAuthorsMethodsAndTheirLines()
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => (Task)script.Call("A", "Outer")!);

        Assert.Equal(["Throw:9", "MoveNext:40", "MoveNext:45"], Lines(thrown));
        Assert.Equal(["at A.Throw(Int32 n) in script.cs:line 9", "at A.Early[T](T value) in script.cs:line 40", "at A.Outer() in script.cs:line 45"],
            thrown.StackTrace!.Split('\n').Select(line => line.Trim()).Where(line => line.Contains("script.cs", StringComparison.Ordinal)));
    }

    [Fact]
    public void ATraceThroughAnIteratorHasItsLines() =>
        Assert.Equal(["Throw:9", "MoveNext:31", "Iterator:27"], Lines(script.Method("A", "Iterator")).Where(line => !line.EndsWith(":0")));

    [Fact]
    public void APatchedMethodIsInTheTraceWithoutALineOfItsOldBody()
    {
        var patched = WovenScript.Of(PatchedSource);
        patched.Patch("B", "Old", "B", "New");

        Assert.Equal(["New:4", "Old:0", "Run:5"], Lines(patched.Method("B", "Run")));
    }

    private const string PatchedSource = """
        public static class B
        {
            public static void Old() { }
            public static void New(object _) => throw new InvalidOperationException();
            public static void Run() => Old();
        }
        """;

    private static List<string> Lines(MethodInfo method) => Lines(Thrown(method));

    private static Exception Thrown(MethodInfo method) =>
        Assert.Throws<TargetInvocationException>(() => method.Invoke(null, null)).InnerException!;

    private static List<string> Lines(Exception exception) =>
        [.. new System.Diagnostics.StackTrace(exception, true).GetFrames()
            .Where(frame => frame.GetMethod()!.Module.Assembly.GetName().Name == "Script")
            .Select(frame => $"{frame.GetMethod()!.Name}:{frame.GetFileLineNumber()}")];
}
