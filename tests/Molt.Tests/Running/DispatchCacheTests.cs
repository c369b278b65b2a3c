using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;
using Molt.Runtime;
using Xunit;

namespace Molt.Tests.Running;

/// <summary>What a dispatcher with many branches remembers of the types of its receivers.</summary>
public sealed class DispatchCacheTests
{
    [Fact]
    public void EachTypeIsRememberedHoweverManyThereAre()
    {
        var cache = new DispatchCache(AssemblyLoadContext.Default);
        Type[] arguments = [typeof(int), typeof(long), typeof(byte), typeof(char), typeof(double), typeof(Guid), typeof(decimal), typeof(TimeSpan), typeof(string), typeof(Version)];
        object[] receivers = [.. from one in arguments from other in arguments from third in arguments.Take(3)
                                 select Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(one, typeof(ValueTuple<,>).MakeGenericType(other, third)))];
        for (var index = 0; index < receivers.Length; index++)
        {
            Assert.Equal(-1, DispatchCache.IndexOf(cache, receivers[index]));
            DispatchCache.Remember(cache, receivers[index], index, null);
        }
        for (var index = 0; index < receivers.Length; index++) Assert.Equal(index, DispatchCache.IndexOf(cache, receivers[index]));
    }

    [Fact]
    public void WithoutACacheOrAReceiverNothingIsKnown()
    {
        DispatchCache.Remember(null, "text", 1, null);
        Assert.Equal(-1, DispatchCache.IndexOf(null, "text"));
        var cache = new DispatchCache(AssemblyLoadContext.Default);
        DispatchCache.Remember(cache, null, 1, null);
        Assert.Equal(-1, DispatchCache.IndexOf(cache, null));
    }

    [Fact]
    public void TypesThatMayGoAndLeaveTheirHandleToAnotherAreNotRemembered()
    {
        var cache = new DispatchCache(AssemblyLoadContext.Default);
        var type = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Passing"), AssemblyBuilderAccess.RunAndCollect)
            .DefineDynamicModule("Passing").DefineType("Passing", TypeAttributes.Public).CreateType();
        foreach (var receiver in new[] { Activator.CreateInstance(type)!, Activator.CreateInstance(typeof(List<>).MakeGenericType(type))! })
        {
            DispatchCache.Remember(cache, receiver, 1, null);
            Assert.Equal(-1, DispatchCache.IndexOf(cache, receiver));
        }
    }

    [Fact]
    public async Task ThreadsThatRememberAtTheSameTimeFindWhatIsTrue()
    {
        var cache = new DispatchCache(AssemblyLoadContext.Default);
        object[] receivers = ["text", new List<int>(), new List<string>(), new object(), new Version(), new StringWriter(), 1, 2L, 'c', 1.5, new int[1], new string[1], TimeSpan.Zero, Guid.Empty, DateTime.MinValue, 1m, new Exception(), new Random()];
        using var start = new Barrier(4);
        var tasks = Enumerable.Range(0, 4).Select(number => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                for (var round = 0; round < 1000; round++)
                {
                    var index = (round + number * 5) % receivers.Length;
                    var found = DispatchCache.IndexOf(cache, receivers[index]);
                    Assert.True(found == -1 || found == index);
                    DispatchCache.Remember(cache, receivers[index], index, null);
                }
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        await Task.WhenAll(tasks);
        for (var index = 0; index < receivers.Length; index++) Assert.Equal(index, DispatchCache.IndexOf(cache, receivers[index]));
    }
}
