using System.Reflection;
using Molt.Images;
using Xunit;

namespace Molt.Tests.Images;

public sealed class LongRunsTests
{
    [Theory]
    [InlineData(nameof(Serve), true)]
    [InlineData(nameof(Retry), true)]
    [InlineData(nameof(Total), false)]
    [InlineData(nameof(Count), false)]
    [InlineData(nameof(Straight), false)]
    public void OnlyLoopsThatCallSomethingMayTakeLong(string name, bool expected)
    {
        var method = typeof(LongRunsTests).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;
        Assert.Equal(expected, LongRuns.ArePossible(method.GetMethodBody()!.GetILAsByteArray(), token => method.Module.ResolveMethod(token)!.Name));
    }

    private static void Serve(Queue<string> requests)
    {
        while (requests.Count > 0) Console.Out.Write(requests.Dequeue());
    }

    private static int Retry(Func<bool> attempt)
    {
        var times = 0;
        do times++;
        while (!attempt());
        return times;
    }

    private static int Total(List<string> names)
    {
        var total = 0;
        foreach (var name in names) total += name.Length;
        return total;
    }

    private static int Count(int[] numbers)
    {
        var count = 0;
        for (var index = 0; index < numbers.Length; index++) count += numbers[index] & 1;
        return count;
    }

    private static string Straight(List<string> names)
    {
        names.Sort();
        return string.Join(' ', names);
    }
}
