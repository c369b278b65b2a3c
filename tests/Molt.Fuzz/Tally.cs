using System.Diagnostics;
using System.Globalization;

namespace Molt.Fuzz;

/// <summary>Counts programs and edits: what became of them, by kind. Thread-safe.</summary>
internal sealed class Tally
{
    // Guards the counts: chains run beside each other.
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, int> applied = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> refused = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> unchanged = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, int> milliseconds = new(StringComparer.Ordinal);

    public int Programs { get; private set; }

    public int Edits { get; private set; }

    public int Failures { get; private set; }

    public void Program()
    {
        lock (gate) Programs++;
    }

    public void Fail()
    {
        lock (gate) Failures++;
    }

    /// <summary>Adds to the time that a kind of work took.</summary>
    public void Time(string work, long started)
    {
        var millimilliseconds = (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        lock (gate) milliseconds[work] = milliseconds.GetValueOrDefault(work) + millimilliseconds;
    }

    public void Count(string kinds, EditReport? report, bool isNew)
    {
        lock (gate)
        {
            Edits++;
            var counts = report is { Kind: EditKind.Refused } ? refused : isNew ? applied : unchanged;
            var ids = report is { Kind: EditKind.Refused } ? report.Diagnostics.Where(one => one.Severity == ScriptSeverity.Error).Select(one => one.Id).Distinct() : [];
            var suffix = string.Concat(ids.Select(id => " " + id));
            foreach (var kind in kinds.Split(", ")) counts[kind + suffix] = counts.GetValueOrDefault(kind + suffix) + 1;
        }
    }

    /// <summary>Adds what another process counted, as <see cref="Lines"/> wrote it.</summary>
    public void Add(string line)
    {
        var parts = line.Split('\t');
        var number = int.Parse(parts[2], CultureInfo.InvariantCulture);
        lock (gate)
        {
            switch (parts[1])
            {
                case "programs": Programs += number; break;
                case "edits": Edits += number; break;
                case "failures": Failures += number; break;
                default:
                    var counts = parts[1] switch { "applied" => applied, "refused" => refused, "time" => milliseconds, _ => unchanged };
                    counts[parts[3]] = counts.GetValueOrDefault(parts[3]) + number;
                    break;
            }
        }
    }

    public IEnumerable<string> Lines()
    {
        lock (gate)
        {
            return [$"tally\tprograms\t{Programs}", $"tally\tedits\t{Edits}", $"tally\tfailures\t{Failures}", .. Of("applied", applied), .. Of("refused", refused), .. Of("unchanged", unchanged), .. Of("time", milliseconds)];
        }
    }

    public string Summary(TimeSpan time)
    {
        lock (gate)
        {
            var hourly = (int)(Edits / Math.Max(time.TotalHours, 0.0001));
            return $"{Programs} programs, {Edits} edits ({hourly} an hour), {Failures} failures\n{Table("applied", applied)}{Table("changed nothing", unchanged)}{Table("refused", refused)}{Table("milliseconds", milliseconds)}";
        }
    }

    private static IEnumerable<string> Of(string name, SortedDictionary<string, int> counts) => counts.Select(pair => $"tally\t{name}\t{pair.Value}\t{pair.Key}");

    private static string Table(string name, SortedDictionary<string, int> counts) =>
        counts.Count == 0 ? "" : $"  {name}: {string.Join(", ", counts.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"))}\n";
}
