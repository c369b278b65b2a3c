using System.Globalization;

namespace Molt.Soak;

/// <summary>What the world's process holds, and how long edits take, over the time of a run.</summary>
internal sealed class Course(Editor editor, Client player)
{
    private const int Interval = 50;

    // A tenth of a run is compared with a tenth; a busy machine makes one or the other slower, a list that grows makes it so many times.
    private const double MostTimesSlower = 3;
    private const int MostBytesAnEdit = 4096;

    private readonly List<Row> rows = [];
    private int noted;

    public async Task NoteAsync()
    {
        if (editor.Edits.Count < noted + Interval) return;
        var times = Live().Skip(rows.Sum(row => row.Live)).ToList();
        noted = editor.Edits.Count;
        var footprint = (await player.AskAsync("footprint", "footprint ")).Split(' ');
        rows.Add(new(noted, times.Count, Number(footprint[1]), Number(footprint[2]), Median(times)));
        if (rows.Count == 1) Console.WriteLine("| edits | private, MB | managed, MB | median, ms |\n| ---: | ---: | ---: | ---: |");
        Console.WriteLine(rows[^1]);
    }

    public void Print()
    {
        foreach (var kind in editor.Edits.GroupBy(edit => edit.Kind).OrderByDescending(kind => kind.Count()))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Count(),6} {kind.Key}: {Median([.. kind.Select(edit => edit.Milliseconds)]):F0} ms"));
    }

    /// <summary>What grew that must not; null when nothing did.</summary>
    public string? Complaint()
    {
        // The first half makes the runtime compile and optimize the compiler.
        if (rows.Count < 4) return null;
        var (middle, last) = (rows[rows.Count / 2], rows[^1]);
        var grown = (last.Managed - middle.Managed) / (last.Edits - middle.Edits);
        if (grown > MostBytesAnEdit) return $"the managed heap grew by {grown} bytes an edit";
        var times = Live().ToList();
        var tenth = times.Count / 10;
        var (early, late) = (Median(times[tenth..(2 * tenth)]), Median(times[^tenth..]));
        return late > early * MostTimesSlower ? string.Create(CultureInfo.InvariantCulture, $"edits took {early:F0} ms at first and {late:F0} ms at last") : null;
    }

    private IEnumerable<double> Live() => editor.Edits.Where(edit => edit.IsLive).Select(edit => edit.Milliseconds);

    private static double Median(List<double> values) => values.Count == 0 ? 0 : values.Order().ElementAt(values.Count / 2);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Row(int Edits, int Live, long Private, long Managed, double Median)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"| {Edits} | {Private / 1e6:F1} | {Managed / 1e6:F1} | {Median:F1} |");
    }
}
