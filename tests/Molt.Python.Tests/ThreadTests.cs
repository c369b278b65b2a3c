namespace Molt.Python.Tests;

/// <summary>Threads of both sides.</summary>
public sealed class ThreadTests
{
    private const int Threads = 16;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public void SixteenThreadsThatHoldLocksOfDotNetAndWaitForPythonsDoNotLockUp()
    {
        var locks = Enumerable.Range(0, 4).Select(_ => new object()).ToArray();
        var total = 0L;
        var module = ThePython.Module("""
            def into(f, n): return f(n)
            def keeps(objects): return [o for o in objects]
            """);
        var into = module.GetAttribute("into").As<Func<Func<int, int>, int, int>>();

        // Takes a lock of .NET inside of Python, and Python inside of a lock of .NET.
        int Locked(int n)
        {
            lock (locks[n % locks.Length])
            {
                Interlocked.Increment(ref total);
                return n % 3 == 0 ? ThePython.Runtime.Evaluate("1 + 1").As<int>() : 2;
            }
        }

        void Work(int index)
        {
            for (var round = 0; round < 300; round++)
            {
                if ((index + round) % 2 == 0) Assert.Equal(2, into(Locked, index + round));
                else
                {
                    lock (locks[(index + round) % locks.Length]) Assert.Equal(2, into(n => n, 2));
                }

                if (round % 50 == 0) GC.Collect();
                _ = ThePython.Runtime.Evaluate("[object()]"); // is left to the finalizers
            }
        }

        RunAll(Work);
        Assert.Equal(Threads * 300 / 2, total);
    }

    [Fact]
    public async Task PoolThreadsAndThreadsOfPythonCallEachOther()
    {
        dynamic module = ThePython.Module("""
            import threading
            def run(f, n):
                seen = []
                together = threading.Barrier(n)
                def work():
                    seen.append(f(threading.get_ident()))
                    together.wait()  # the identity of a thread that has ended is given to the next
                threads = [threading.Thread(target=work) for _ in range(n)]
                for t in threads: t.start()
                for t in threads: t.join()
                return len(set(seen))
            """);
        Assert.Equal(8, (int)module.run((Func<long, long>)(id => { GC.Collect(); return ThePython.Runtime.Evaluate("__import__('threading').get_ident()").As<long>() == id ? id : 0; }), 8));
        var results = Enumerable.Range(0, 64).Select(n => Task.Run(() => ThePython.Runtime.Evaluate($"{n} * 2").As<int>(), TestContext.Current.CancellationToken)).ToArray();
        Assert.Equal(Enumerable.Range(0, 64).Select(n => n * 2), await Task.WhenAll(results));
    }

    [Fact]
    public void AThreadKeepsItsPythonLocalsFromCallToCall()
    {
        var name = ThePython.NextName();
        ThePython.Runtime.Run("import threading\nlocal = threading.local()\ndef count():\n    local.n = getattr(local, 'n', 0) + 1\n    return local.n", name);
        var count = ThePython.Runtime.Bind<Func<int>>($"{name}.count");
        RunAll(_ => Assert.Equal([1, 2, 3], new[] { count(), count(), count() }));
    }

    [Fact]
    public void WhatPythonKnowsOfAThreadGoesWithTheThread()
    {
        dynamic module = ThePython.Module("import threading, weakref\nlocal = threading.local()\nclass Held: pass\nrefs = []\ndef hold():\n    local.held = Held()\n    refs.append(weakref.ref(local.held))\ndef alive(): return sum(1 for r in refs if r() is not None)");
        RunAll(_ => module.hold());
        var deadline = DateTime.UtcNow + Limit;
        while ((int)module.alive() > 0 && DateTime.UtcNow < deadline)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Yield();
        }

        Assert.Equal(0, (int)module.alive());
    }

    [Fact]
    public void PythonRunsOnWhileDotNetWaits()
    {
        using var started = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var waiting = new Thread(() => ThePython.Runtime.Evaluate("lambda f: f()").Call((Action)(() => { started.Set(); release.Wait(Limit); })));
        waiting.Start();
        Assert.True(started.Wait(Limit, TestContext.Current.CancellationToken));
        Assert.Equal(4, ThePython.Runtime.Evaluate("2 + 2").As<int>()); // with the lock held meanwhile this would wait for ever
        release.Set();
        Assert.True(waiting.Join(Limit));
    }

    [Fact]
    public void DelegatesRunOnThreadsThatPythonHasNeverSeen()
    {
        var add = ThePython.Runtime.Bind<Func<int, int, int>>("operator.add");
        RunAll(index => Assert.Equal(index + 1, add(index, 1)));
    }

    [Fact]
    public void AClassThatOneThreadStillMakesHasAllItsMembersForTheOthers()
    {
        var count = ThePython.Module("def count(d): return len({**d}) + len(list(d.items())) + d.get('b', 1)").GetAttribute("count").As<Func<object, int>>();
        using var switching = SwitchingOften();
        using var together = new Barrier(Threads);
        RunAll(_ =>
        {
            // Types that nobody has used in Python yet.
            for (var (round, nested) = (0, typeof(Fresh)); round < 40; round++, nested = typeof(List<>).MakeGenericType(nested))
            {
                var fresh = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), nested))!;
                fresh["a"] = null;
                Assert.True(together.SignalAndWait(Limit));
                try
                {
                    Assert.Equal(3, count(fresh));
                }
                catch
                {
                    together.RemoveParticipant();
                    throw;
                }
            }
        });
    }

    private sealed class Fresh;

    /// <summary>Has threads of Python take turns as often as they can, until it is disposed.</summary>
    private static Turns SwitchingOften() => new(0.000001);

    private sealed class Turns : IDisposable
    {
        private readonly double before = ThePython.Runtime.Evaluate("__import__('sys').getswitchinterval()").As<double>();

        public Turns(double interval) => Set(interval);

        public void Dispose() => Set(before);

        private static void Set(double interval) => ThePython.Runtime.Import("sys").CallMethod("setswitchinterval", interval).Dispose();
    }

    private static void RunAll(Action<int> work)
    {
        var failures = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
        var threads = Enumerable.Range(0, Threads).Select(index => new Thread(() =>
        {
            try
            {
                work(index);
            }
            catch (Exception exception)
            {
                failures.Enqueue(exception);
            }
        }) { IsBackground = true }).ToList();
        threads.ForEach(thread => thread.Start());
        Assert.All(threads, thread => Assert.True(thread.Join(Limit), "The threads wait for each other."));
        Assert.Empty(failures);
    }
}
