using System.Reflection;
using System.Runtime.Loader;
using Xunit;

namespace Molt.Tests.Weaving;

/// <summary>
/// Bodies with two lanes: whichever is taken, and wherever the fast one is left, the answer is the same; and once a leaf is patched,
/// no lane runs its old code.
/// </summary>
public class LanesTests
{
    private const string Program = """
        public readonly record struct Vector(double X, double Y)
        {
            public static readonly Vector Zero = new(0, 0);
            public double Length => Math.Sqrt(X * X + Y * Y);
            public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y);
            public static Vector operator *(Vector a, double f) => new(a.X * f, a.Y * f);
        }
        public struct Counter
        {
            private int count;
            public int Count { readonly get => count; set => count = value; }
            public int Next() => ++count;
        }
        public class Account(int limit)
        {
            private class Note { public int Value { get; set; } = 5; }
            private readonly Note note = new();
            public int Balance { get; set; }
            public int Limit => limit;
            public int Noted { get => note.Value; set => note.Value = value; }
            public bool IsOver => Balance > Limit;
            public int Constant => 42;
        }
        public static class Lanes
        {
            public static Action Step = () => { };
            public static List<string> Log = new();

            public static string Straight(Account account, int n)
            {
                account.Balance += n;
                account.Noted = account.Balance + account.Limit;
                if (account.IsOver) account.Balance -= account.Limit;
                return account.Balance + "/" + account.Noted;
            }

            public static string Loop(int n)
            {
                var account = new Account(20);
                var sum = Vector.Zero;
                long total = 1;
                string text = null;
                for (var i = 0; i < n; i++)
                {
                    account.Balance += i;
                    sum += new Vector(i, account.Balance) * 0.5;
                    for (var j = 0; j < 3; j++)
                    {
                        total = total * 31 + account.Balance - j;
                        if ((total & 7) == 3) { text = "t" + account.Limit; continue; }
                        account.Noted = account.Noted + j;
                    }
                    if (account.IsOver) account.Balance = 0;
                    Step();
                }
                return $"{sum} {total} {text} {account.Noted} {sum.Length:F3}";
            }

            public static string While(int n, Vector arg, Counter counter)
            {
                var (local, list) = (new Counter(), new List<int>());
                while (true)
                {
                    arg = arg + new Vector(1, 2);
                    if (counter.Next() > n) break;
                    local.Count += counter.Count;
                    foreach (var known in list) { local.Count += known & 1; }
                    list.Add(local.Count);
                    if (arg.X > 1000) return "far";
                    Step();
                }
                return $"{arg} {counter.Count} {local.Count} {string.Join(',', list)}";
            }

            public static string Guarded(int n)
            {
                var account = new Account(n);
                var log = "";
                for (var i = 0; i < n; i++)
                {
                    account.Balance += 2;
                    account.Noted += account.Limit;
                    Step();
                    try
                    {
                        if (account.Balance % 3 == 0) throw new InvalidOperationException("b" + account.Balance);
                        while (account.IsOver) { account.Balance--; account.Noted++; }
                    }
                    catch (Exception e) when (account.Balance > 3) { log += e.Message; account.Balance++; }
                    finally { log += account.Noted; }
                }
                return log;
            }

            public static int Switch(Account account, int kind)
            {
                for (var turn = 0; ; turn++)
                {
                    switch ((account.Balance + turn) % 5)
                    {
                        case 0: account.Balance += 3; break;
                        case 1: account.Balance += account.Limit; break;
                        case 2: if (turn > kind) return account.Balance; break;
                        case 3: account.Noted += account.Constant; account.Balance++; break;
                        default: account.Balance--; break;
                    }
                    if (turn > 60) return -account.Noted;
                    Step();
                }
            }

            public static string References(Account[] accounts)
            {
                var text = "";
                foreach (ref var account in accounts.AsSpan())
                {
                    Step();
                    account.Balance += 1;
                    if (account.IsOver) account = new Account(account.Limit + 1);
                    text += account.Balance + account.Limit;
                }
                return text;
            }

            public static string Missing(Account account)
            {
                try { return (account.Constant + account.Constant).ToString(); }
                catch (NullReferenceException) { return "missing"; }
            }

            public static string Run()
            {
                var accounts = new[] { new Account(0), new Account(5) };
                return string.Join('|', Straight(new Account(7), 3), Straight(new Account(7), 30), Loop(9), While(5, new Vector(0, 1), default),
                    Guarded(7), Switch(new Account(3), 4), Switch(new Account(4), 40), References(accounts), References(accounts), Missing(null), Missing(accounts[0]));
            }

            public static double Wait(Account account, Action started)
            {
                started();
                var (sum, turns) = (Vector.Zero, 0);
                while (account.Balance == 0) { sum += new Vector(1, 1); turns++; }
                return turns;
            }
            public static int Patched(object _, Account account) => 1;
        }
        """;

    public static TheoryData<string> Methods => ["Straight", "Loop", "While", "Guarded", "Switch", "Missing"];

    [Fact]
    public void BothLanesAnswerAsUnwovenCodeDoes()
    {
        var script = WovenScript.Of(Program);
        Assert.Equal(Plain(script), script.Call("Lanes", "Run"));

        foreach (var method in Methods) script.LaneOf(script.Method("Lanes", method))?.SetValue(null, 1);
        Assert.Equal(Plain(script), script.Call("Lanes", "Run"));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheFastLaneIsLeftAtAnyTurnOfALoop(string method)
    {
        var script = WovenScript.Of(Program);
        var lane = script.LaneOf(script.Method("Lanes", method));
        Assert.NotNull(lane);
        var (step, expected) = (script.Assembly.GetType("Lanes", true)!.GetField("Step")!, Plain(script));
        for (var turn = 0; turn < 60; turn++)
        {
            var left = turn;
            lane.SetValue(null, 0);
            step.SetValue(null, () => { if (left-- == 0) lane.SetValue(null, 1); });
            Assert.Equal(expected, script.Call("Lanes", "Run"));
        }
    }

    [Fact]
    public async Task APatchedLeafEndsALoopThatCallsItWithoutAsking()
    {
        var script = WovenScript.Of(Program);
        var started = new TaskCompletionSource();
        var account = Activator.CreateInstance(script.Assembly.GetType("Account", true)!, 3);

        var waiting = Task.Run(() => script.Call("Lanes", "Wait", account, (Action)started.SetResult), TestContext.Current.CancellationToken);
        await started.Task;
        script.Patch("Account", "get_Balance", "Lanes", "Patched");

        Assert.IsType<double>(await waiting);
    }

    [Fact]
    public void APatchedLeafIsSeenThroughOtherLeaves()
    {
        var script = WovenScript.Of("""
            public class A
            {
                public int X => 1;
                public int Twice => X + X;
                public int Sum() => Twice + Twice;
            }
            public static class B
            {
                public static int Run() { var a = new A(); return a.Sum() + a.Twice + a.X; }
                public static int Ten(object _, A a) => 10;
            }
            """);
        Assert.Equal(7, script.Call("B", "Run"));

        script.Patch("A", "get_X", "B", "Ten");
        Assert.Equal(70, script.Call("B", "Run"));

        script.Patch("A", "Sum", "B", "Ten");
        Assert.Equal(40, script.Call("B", "Run"));
    }

    [Fact]
    public void WhateverMayTakeLongOrBePatchedByOthersIsAsked()
    {
        var script = WovenScript.Of("""
            public class A
            {
                public int X => 1;
                public int Recursive(int n) => n == 0 ? 0 : Recursive(n - 1);
                public int Looping() { var sum = 0; for (var i = 0; i < 3; i++) sum += i; return sum; }
                public virtual int Dispatched() => 1;
                public int Waiting() { Console.Out.Flush(); return 1; }
            }
            public static class B
            {
                public static int Run(A a) => a.Recursive(1) + a.Looping() + a.Dispatched() + a.Waiting();
                public static int After(A a) => a.Waiting() + a.X + a.X;
                public static int Before(A a) => a.X + a.X + a.Waiting();
            }
            """);

        Assert.Null(script.LaneOf(script.Method("B", "Run")));
        Assert.Null(script.LaneOf(script.Method("B", "After")));
        Assert.NotNull(script.LaneOf(script.Method("B", "Before")));
    }

    private static object? Plain(WovenScript script)
    {
        var plain = new AssemblyLoadContext("plain").LoadFromStream(new MemoryStream(script.Source.Image));
        return plain.GetType("Lanes", true)!.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null);
    }
}
