using Molt.Runtime;
using Xunit;

namespace Molt.Tests.State;

/// <summary>What linked code relies on when it uses a field that came late.</summary>
public sealed class LateFieldsTests
{
    private const int First = 1;

    [Fact]
    public void AFieldIsInitializedOnceByManyThreads()
    {
        var things = Enumerable.Range(0, 200).Select(_ => new Thing()).ToArray();
        using var barrier = new Barrier(16);
        Run(16, _ =>
        {
            barrier.SignalAndWait(TestContext.Current.CancellationToken);
            foreach (var thing in things) Assert.Equal(7, thing.Read(() => 7));
        });
        Assert.All(things, thing => Assert.Equal(1, thing.Initialized));
    }

    [Fact]
    public void AnInitializerSeesTheDefaultOfItsOwnField()
    {
        var thing = new Thing();
        var seen = -1;
        Assert.Equal(5, thing.Read(() =>
        {
            seen = thing.Read(() => 6);
            return 5;
        }));
        Assert.Equal((0, 1), (seen, thing.Initialized));
    }

    [Fact]
    public void ThreadsWhoseInitializersNeedEachOthersFieldsGoOn()
    {
        Thing[] things = [new(), new()];
        using var barrier = new Barrier(2);
        Run(2, number => things[number].Read(() =>
        {
            barrier.SignalAndWait(TestContext.Current.CancellationToken);
            return 1 + things[1 - number].Read(() => 100);
        }));
        // Whoever came second found the other waiting for it, and saw the default.
        int[] values = [.. things.Select(thing => thing.Read(() => -1)).Order()];
        Assert.Equal([1, 2], values);
    }

    [Fact]
    public void AnInitializerThatThrowsLeavesTheDefaultAndIsReported()
    {
        var thing = new Thing();
        var reports = new List<string>();
        LateFields.InitializerFailed += Report;
        Assert.Equal(0, thing.Read(() => throw new InvalidOperationException("broken")));
        Assert.Equal(0, thing.Read(() => 9));
        LateFields.InitializerFailed -= Report;
        Assert.Equal(["Thing.field: broken"], reports);

        void Report(object owner, string field, Exception exception)
        {
            if (owner == thing) reports.Add($"{field}: {exception.Message}");
        }
    }

    [Fact]
    public void AFirstWriteTakesThePlaceOfTheInitializer()
    {
        var thing = new Thing();
        thing.Write(4);
        Assert.Equal((4, 0), (thing.Read(() => 5), thing.Initialized));
    }

    [Fact]
    public void AWriteDuringTheInitializationIsNotLost()
    {
        var thing = new Thing();
        using var isRunning = new ManualResetEventSlim();
        using var isWriting = new ManualResetEventSlim();
        var writer = new Thread(() =>
        {
            isRunning.Wait(TestContext.Current.CancellationToken);
            isWriting.Set();
            thing.Write(8);
        });
        writer.Start();
        thing.Read(() =>
        {
            isRunning.Set();
            isWriting.Wait(TestContext.Current.CancellationToken);
            return 5;
        });
        writer.Join();
        Assert.Equal(8, thing.Read(() => -1));
    }

    [Fact]
    public void ACopyOfAnObjectHasItsOwnValues()
    {
        var thing = new Thing();
        thing.Write(1);
        var (known, unknown) = (thing.Copy(), thing.CopyOfMemory());
        thing.Write(2);
        Assert.Equal(1, known.Read(() => -1));
        unknown.Read(() => -1); // separates it
        thing.Write(3);
        unknown.Write(9);
        Assert.Equal((3, 2 + 7), (thing.Read(() => -1), unknown.Read(() => -1)));
    }

    [Fact]
    public void AFieldThatComesBackIsAnotherOne()
    {
        var thing = new Thing();
        thing.Write(1);
        thing.Incarnation++;
        Assert.Equal(6, thing.Read(() => 6));
        Assert.Equal(6, thing.Read(() => -1));
    }

    private static void Run(int count, Action<int> action)
    {
        Exception? failure = null;
        var threads = Enumerable.Range(0, count).Select(number => new Thread(() =>
        {
            try
            {
                action(number);
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Null(failure);
    }

    /// <summary>An object with one late field, as accessors of the linker use it.</summary>
    private sealed class Thing : LiveObject
    {
        private int initialized;

        public int Initialized => initialized;

        public int Incarnation { get; set; }

        public int Read(Func<int> initialize)
        {
            ref var found = ref LateFields.Find<int>(this, ref ExtraState, First, Incarnation);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref found)) return found;
            return LateFields.Initialize<int>(this, ref ExtraState, First, Incarnation, () =>
            {
                Interlocked.Increment(ref initialized);
                Write(initialize());
            }, "Thing.field");
        }

        public void Write(int value)
        {
            ref var found = ref LateFields.Find<int>(this, ref ExtraState, First, Incarnation);
            if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref found)) LateFields.Store(this, ref ExtraState, First, Incarnation, value);
            else found = value;
        }

        public Thing Copy() => (Thing)MemberwiseClone();

        public Thing CopyOfMemory() => (Thing)typeof(object).GetMethod("MemberwiseClone", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.Invoke(this, [])!;
    }
}
