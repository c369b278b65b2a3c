using Xunit;

namespace Molt.Tests.Weaving;

public class AsyncStartTests
{
    private readonly WovenScript script = WovenScript.Of("""
        public static class A
        {
            public static async Task<string> Frames(int n)
            {
                if (n < 0) await Task.Yield();
                return string.Join(' ', new System.Diagnostics.StackTrace().GetFrames().Select(frame => frame.GetMethod()?.DeclaringType?.Name));
            }
            public static async Task<int> Generic<T>(T value)
            {
                await Task.CompletedTask;
                return value!.ToString()!.Length;
            }
        }
        """);

    [Fact]
    public async Task AStateMachineIsStartedThroughAStruct()
    {
        var start = script.Assembly.GetType("<Molt>Start1", true)!;

        Assert.True(start.IsValueType);
        Assert.Contains(" <Molt>Start1 ", await (Task<string>)script.Call("A", "Frames", 1)!);
    }

    [Fact]
    public async Task AStateMachineWithTypeParametersIsStartedAsItWas()
    {
        var generic = (Task<int>)script.Method("A", "Generic").MakeGenericMethod(typeof(int)).Invoke(null, [12])!;

        Assert.Equal(2, await generic);
        Assert.Null(script.Assembly.GetType("<Molt>Start2"));
    }
}
