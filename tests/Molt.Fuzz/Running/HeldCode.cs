using System.Text.RegularExpressions;

namespace Molt.Fuzz.Running;

/// <summary>
/// Objects, delegates, iterators and tasks of every generation, asked after every edit: each must answer as one made anew by the cold program.
/// </summary>
internal sealed class HeldCode
{
    // All of the first generation, and of so many of the last.
    private const int Generations = 5;

    private readonly List<List<Thing>> generations = [];
    private Dictionary<string, HashSet<string>> fields = [];
    private readonly HashSet<string> types = [];
    private Dictionary<string, HashSet<string>> statics = [];

    // A call that has ended answers what it did: its gate may stand behind a return.
    public void Add(IReadOnlyList<(string Label, object Thing)> things)
    {
        generations.Add([.. things.Where(pair => pair.Thing is not (string or (TaskCompletionSource, Task<int> { IsCompleted: true }))).Select(pair => new Thing(pair.Label, pair.Thing))]);
        if (generations.Count > Generations) generations.RemoveAt(1 + generations.Count % (Generations - 2));
    }

    /// <summary>
    /// After an edit that takes points of suspension away, calls that wait there end in the code that they began in, and say so: they need not answer as new ones.
    /// </summary>
    public void Follow(EditReport? report)
    {
        var names = (report?.Diagnostics ?? []).Where(one => one.Id is "MOLT0404" or "MOLT0409").Select(one => Regex.Match(one.Message, @"\.(M\d+)\(").Groups[1].Value).ToHashSet();
        if (names.Count == 0) return;
        foreach (var list in generations) list.RemoveAll(one => one.IsProgressive && names.Contains(one.Label.Split('.')[^1]));
    }

    /// <summary>
    /// Static fields that came with the edit have the value of their initializers. What came is told by what the cold program has: a probe that is held back asks for less.
    /// </summary>
    public Failure? NewStatics(int step, ProbeCalls live, ProbeCalls cold)
    {
        var failure = types.Count == 0 ? null : Different(step, "new static", cold.Statics().Where(IsNewStatic), live.Statics().Where(IsNewStatic));
        statics = cold.StaticNames();
        types.UnionWith(statics.Keys);
        return failure;
    }

    /// <summary>The same of fields, in what exists, too.</summary>
    /// <param name="step">The number of the edit.</param>
    /// <param name="live">The running program.</param>
    /// <param name="cold">The cold one.</param>
    /// <param name="fresh">What the cold one has to hold, by label.</param>
    public Failure? News(int step, ProbeCalls live, ProbeCalls cold, Dictionary<string, object> fresh)
    {
        Failure? failure = null;
        var known = new Dictionary<string, HashSet<string>>();
        foreach (var (label, thing) in fresh)
        {
            if (thing is string) continue;
            known[label] = [.. ProbeCalls.NamesOf(thing)];
            if (!fields.TryGetValue(label, out var before) || cold.News(label, thing) is not { Length: > 0 } lines) continue;
            foreach (var one in Things(label))
                failure ??= Different(step, "new field", lines.Where(line => !before.Contains(NameOf(line))), live.News(label, one.Value).Where(line => !before.Contains(NameOf(line))));
        }
        fields = known;
        return failure;
    }

    // What goes on ends where its method is gone; a lambda comes back with it. Where the method, or the constructor of a field's type, makes none, what has no successor keeps its code for good, even if one is made later.
    private bool IsLost(string label, Dictionary<string, object> fresh) => Regex.Match(label, @"^field .*?(\w+?)(?:_int|_string|<\w+>)?\.l\d+$") is { Success: true } match
        ? statics.ContainsKey(match.Groups[1].Value)
        : fresh.Keys.Any(other => other.Split(' ')[^1] == label.Split(' ')[^1]);

    // A type that comes back goes on with the values that it had.
    private bool IsNewStatic(string line)
    {
        var names = NameOf(line).Split('.');
        var type = names[^2].Split('<')[0];
        return statics.TryGetValue(type, out var known) ? !known.Contains(names[^1]) : !types.Contains(type);
    }

    /// <param name="isProbeHeld">Whether the probe is older than the code, of whose shape it says what has changed: what goes on from question to question is not asked then.</param>
    /// <inheritdoc cref="News"/>
    public Failure? Ask(int step, ProbeCalls live, ProbeCalls cold, Dictionary<string, object> fresh, bool isProbeHeld)
    {
        var expected = new Dictionary<string, List<string>>();
        Failure? failure = null;
        foreach (var one in generations.SelectMany(list => list).ToList())
        {
            one.IsDone |= !fresh.ContainsKey(one.Label) && (one.IsProgressive || (one.IsLambda && IsLost(one.Label, fresh)));
            if (failure is not null || one.IsDone || !IsDue(one, step) || (isProbeHeld && one.IsProgressive)) continue;
            failure = Ask(step, one, live, cold, fresh, expected);
        }
        foreach (var list in generations) list.RemoveAll(one => one.IsDone);
        return failure;
    }

    private Failure? Ask(int step, Thing one, ProbeCalls live, ProbeCalls cold, Dictionary<string, object> fresh, Dictionary<string, List<string>> expected)
    {
        if (!fresh.TryGetValue(one.Label, out var made) || made is string)
        {
            one.IsDone |= one.IsProgressive;
            return null;
        }
        if (!expected.TryGetValue(one.Label, out var answers)) expected[one.Label] = answers = [];
        if (Answer(one, made, cold, answers) is not { } answer)
        {
            one.IsDone = true;
            return null;
        }
        one.Asked++;
        one.IsDone |= one.Label.StartsWith("task", StringComparison.Ordinal) || one.Asked > 40
            || (one.IsProgressive && HasEnded(answer));
        return Different(step, "held " + one.Label.Split(' ')[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), answer.Split(" | "), live.Ask(one.Label, one.Value).Split(" | "), one.Label);
    }

    // What a new one says; of what goes on, one taken as far as the old one is. Null when that is further than a new one comes: the old one has been there before the code was so.
    private static string? Answer(Thing one, object made, ProbeCalls cold, List<string> answers)
    {
        var index = one.IsProgressive ? one.Asked : 0;
        while (answers.Count <= index)
        {
            if (answers.Count > 0 && HasEnded(answers[^1])) return null;
            answers.Add(cold.Ask(one.Label, made));
        }
        return answers[index];
    }

    // What threw has ended.
    private static bool HasEnded(string answer) => !char.IsAsciiDigit(answer[0]) && answer[0] != '-';

    private IEnumerable<Thing> Things(string label) => generations.SelectMany(list => list).Where(one => one.Label == label);

    // Some tasks wait for longer than others.
    private static bool IsDue(Thing one, int step) => !one.Label.StartsWith("task", StringComparison.Ordinal) || (one.Label.Length + step) % 3 == 0;

    private static string NameOf(string line) => line.Split('=')[0];

    private static Failure? Different(int step, string kind, IEnumerable<string> cold, IEnumerable<string> live, string what = "")
    {
        var (expected, actual) = (cold.ToList(), live.ToList());
        if (expected.SequenceEqual(actual)) return null;
        var index = Enumerable.Range(0, Math.Min(expected.Count, actual.Count)).FirstOrDefault(at => expected[at] != actual[at], -1);
        return new Failure(kind, step, index < 0 ? $"{what} {expected.Count} cold, {actual.Count} live lines" : $"{what}\n  cold: {expected[index]}\n  live: {actual[index]}");
    }

    private sealed class Thing(string label, object value)
    {
        public string Label => label;

        public object Value => value;

        public int Asked { get; set; }

        public bool IsDone { get; set; }

        public bool IsLambda => Label.Split(' ')[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is "factory" or "bound" or "counter" or "field";

        public bool IsProgressive => Label.StartsWith("items", StringComparison.Ordinal) || Label.StartsWith("task", StringComparison.Ordinal);
    }
}
