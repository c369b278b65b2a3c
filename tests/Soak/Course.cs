using System.Globalization;

namespace Molt.Soak;

/// <summary>What the world's process holds, and how long edits take, over the time of a run.</summary>
internal sealed class Course(Editor editor, Client player)
{
    private const int Interval = 25;

    // Of the reloader's processor time, which depends little on what else the machine does. The first edits find most code uncompiled, so
    // that the last ones are quicker; something that grows with the number of edits makes them many times slower.
    private const double MostTimesSlower = 1.5;
    private const int Compared = 100;

    // The managed heap after a collection differs by some megabytes from time to time; a generation that is not let go has one.
    private const long MostManagedGrowth = 4_000_000;
    private const long MostManagedGrowthAnEdit = 2048;

    // Private memory settles only when the compiler's code has been compiled for good.
    private const int EditsUntilSettled = 500;
    private const double MostPrivateGrowth = 0.15;

    private readonly List<Row> rows = [];
    private int noted;

    public async Task NoteAsync()
    {
        if (editor.Edits.Count < noted + Interval) return;
        var recent = editor.Edits.Skip(noted).Where(edit => edit.IsLive).ToList();
        noted = editor.Edits.Count;
        var footprint = (await player.AskAsync("footprint", "footprint ")).Split(' ');
        rows.Add(new(noted, Number(footprint[1]), Number(footprint[2]), Median(recent, edit => edit.Milliseconds), Median(recent, edit => edit.Busy)));
        if (rows.Count == 1) Console.WriteLine("| edits | private, MB | managed, MB | median, ms | busy, ms |\n| ---: | ---: | ---: | ---: | ---: |");
        Console.WriteLine(rows[^1]);
    }

    public void Print()
    {
        foreach (var kind in editor.Edits.GroupBy(edit => edit.Kind).OrderByDescending(kind => kind.Count()))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{kind.Count(),6} {kind.Key}: {Median(kind, edit => edit.Milliseconds):F0} ms, {Median(kind, edit => edit.Busy):F0} of them busy"));
    }

    /// <summary>How the process's memory grew in the second half; null if it did not.</summary>
    public string? GrowthOfMemory()
    {
        var second = rows.Skip(rows.Count / 2).ToList();
        if (second.Count < 2) return null;
        var (early, late) = (second.Take((second.Count + 1) / 2).ToList(), second.Skip(second.Count / 2).ToList());
        var edits = second[^1].Edits - second[0].Edits;
        var managed = late.Min(row => row.Managed) - early.Min(row => row.Managed);
        if (managed > MostManagedGrowth + MostManagedGrowthAnEdit * edits) return $"the managed heap grew by {managed:N0} bytes in {edits} edits";
        if (second[0].Edits < EditsUntilSettled) return null;
        var (before, after) = (early.Average(row => row.Private), late.Average(row => row.Private));
        return after > before * (1 + MostPrivateGrowth) ? $"private memory grew from {before:N0} to {after:N0} bytes in {edits} edits" : null;
    }

    /// <summary>How the last hundred edits took longer than the first; null if they did not.</summary>
    public string? GrowthOfTimes()
    {
        var live = editor.Edits.Where(edit => edit.IsLive).ToList();
        var compared = Math.Min(Compared, live.Count / 3);
        var (first, last) = (live[..compared], live[^compared..]);
        var (early, late) = (Median(first, edit => edit.Busy), Median(last, edit => edit.Busy));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"the first {compared} edits took {Median(first, edit => edit.Milliseconds):F0} ms, {early:F0} of them busy; the last {Median(last, edit => edit.Milliseconds):F0} ms, {late:F0} of them busy"));
        return late > early * MostTimesSlower ? string.Create(CultureInfo.InvariantCulture, $"edits took {early:F0} ms of processor time at first and {late:F0} ms at last") : null;
    }

    private static double Median(IEnumerable<Edit> edits, Func<Edit, double> measure)
    {
        var values = edits.Select(measure).Order().ToList();
        return values.Count == 0 ? 0 : values[values.Count / 2];
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Row(int Edits, long Private, long Managed, double Median, double Busy)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"| {Edits} | {Private / 1e6:F1} | {Managed / 1e6:F1} | {Median:F1} | {Busy:F1} |");
    }
}
