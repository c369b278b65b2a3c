using System.Collections.Immutable;
using Molt.Replay.Worlds;

namespace Molt.Replay.Tests;

/// <summary>One run of tests in a world: what became of each.</summary>
internal sealed class TestRun(IWorld world, TimeSpan limit)
{
    public const string Passed = "passed";
    public const string Hung = "did not end";
    private const int StackSize = 16 * 1024 * 1024;
    private const int MostHung = 5;

    private readonly SortedDictionary<string, string> outcomes = new(StringComparer.Ordinal);
    private int hung;

    public Calls Calls { get; } = new(world);

    /// <summary>Called with each test before it runs.</summary>
    public Action<string>? Beginning { get; init; }

    /// <summary>Which tests are to run; null for all.</summary>
    public IReadOnlySet<string>? Wanted { get; init; }

    /// <summary>Tests that nobody here knows how to run.</summary>
    public int Unknown { get; private set; }

    /// <summary>What became of the tests, by their names.</summary>
    public static (ImmutableSortedDictionary<string, string> Outcomes, int Unknown) Of(IEnumerable<TestClass> classes, TestRun run)
    {
        foreach (var tests in classes)
        {
            if (run.hung < MostHung) tests.Framework.Run(tests, run);
        }
        return (run.outcomes.ToImmutableSortedDictionary(StringComparer.Ordinal), run.Unknown);
    }

    /// <summary>Runs one test on a thread of its own: what it leaves behind there, a culture say, is nobody else's.</summary>
    public void Case(string name, Action test)
    {
        if (Wanted is not null && !Wanted.Contains(name)) return;
        Beginning?.Invoke(name);
        Note(name, OnThread(test));
    }

    public void Note(string name, string outcome) => outcomes[outcomes.ContainsKey(name) ? $"{name} again" : name] = outcome;

    /// <summary>Takes note of a test that cannot be run here.</summary>
    public void Pass(int tests = 1) => Unknown += tests;

    /// <summary>Does what comes around tests; what it throws is the outcome.</summary>
    public string OnThread(Action action)
    {
        if (hung >= MostHung) return Hung;
        var outcome = Hung;
        var thread = new Thread(() => outcome = Outcome(action), StackSize) { IsBackground = true };
        thread.Start();
        if (thread.Join(limit)) return outcome;
        hung++;
        return Hung;
    }

    private string Outcome(Action action)
    {
        try
        {
            action();
            return Passed;
        }
        catch (NotSupportedException unknown) when (unknown.TargetSite?.DeclaringType?.Assembly == typeof(TestRun).Assembly)
        {
            Unknown++;
            return $"not run: {unknown.Message}";
        }
        catch (Exception exception)
        {
            return Text(exception);
        }
    }

    private static string Text(Exception exception) =>
        $"{exception.GetType().FullName}: {exception.Message}{(exception.InnerException is { } inner ? $" <- {Text(inner)}" : "")}";
}
