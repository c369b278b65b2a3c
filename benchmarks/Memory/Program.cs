using System.Diagnostics;
using System.Globalization;
using Molt;
using Molt.Benchmarks;

// Memory: body edits of one running program, by saving files.
// Options: --edits N, --every N (a line of the table), --warming N, --mappings (private memory by mapping),
// --overwrite (each edit replaces a class),
// --lose-awaits (every second edit of each file takes an await from a method, the next brings one).
var arguments = new Arguments(args);
var (edits, every) = (arguments.Number("--edits", 2000), arguments.Number("--every", 500));
var losesAwaits = arguments.Has("--lose-awaits");
const int Methods = 10;
const int Recent = 100;
var times = new List<double>();

using var directory = new TemporaryDirectory();
for (var file = 0; file < Methods; file++) directory.Write($"Part{file}.cs", Source(file, 0) + Waiting(file));

await using var reloader = new CodeReloader();
var report = new TaskCompletionSource<EditReport>();
reloader.Reloaded += (_, edit) => report.TrySetResult(edit);
reloader.Refused += (_, edit) => report.TrySetException(new InvalidOperationException(string.Join(Environment.NewLine, edit.Diagnostics)));
await reloader.AddDirectoryAsync("Parts", directory.Path);
await report.Task;

// The first edits fill caches, and make the runtime optimize the compiler's hot methods: machine code that then stays as it is.
var warming = arguments.Number("--warming", 1500);
Console.WriteLine("| edits | private, MB | managed, MB | body contexts | bytes an edit | median of the last 100, ms |");
Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: |");
for (var edit = 1; edit <= warming; edit++)
{
    await EditAsync(edit);
    if (edit == Recent) Console.Error.WriteLine(FormattableString.Invariant($"The first {Recent} edits: {MedianOfRecent():F1} ms"));
}
var start = Footprint.AfterCollection();
Row(0, start);
for (var edit = 1; edit <= edits; edit++)
{
    await EditAsync(warming + edit);
    if (edit % every == 0) Row(edit, Footprint.AfterCollection());
}

async Task EditAsync(int number)
{
    report = new(TaskCreationOptions.RunContinuationsAsynchronously);
    var file = number % Methods;
    var start = Stopwatch.GetTimestamp();
    directory.Write($"Part{file}.cs", Source(file, number) + Waiting(number));
    await report.Task.WaitAsync(TimeSpan.FromMinutes(1));
    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    if (reloader.Bind<Func<int>>($"Parts.Part{file}.Value")() != number + 3) throw new InvalidOperationException($"Edit {number} is not live.");
}

void Row(int edit, Footprint now)
{
    Write(edit, now);
    if (arguments.Has("--mappings")) Console.WriteLine(Mappings.Summary());
}

void Write(int edit, Footprint now) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"| {edit} | {now.PrivateBytes / 1e6:F1} | {now.HeapBytes / 1e6:F1} | {now.Contexts} | {(edit == 0 ? 0 : (now.PrivateBytes - start.PrivateBytes) / (double)edit):F0} | {MedianOfRecent():F1} |"));

double MedianOfRecent() => Statistics.Median(times.TakeLast(Recent));

string Source(int file, int number) => $$"""
    namespace Parts;

    {{(arguments.Has("--overwrite") ? "[Molt.Reload(Molt.ReloadMode.Overwrite)] " : "")}}public static class Part{{file}}
    {
        private static readonly List<int> Numbers = [1, 2, 3];

        public static int Value()
        {
            var least = 0;
            return Numbers.Where(number => number > least).Count() + {{number}};
        }

        public static string Name(int index) => $"part {index} of {Numbers.Count}";
    }
    """;

string Waiting(int number) => losesAwaits ? $$"""

    public class Waiting{{number % Methods}}
    {
        public static async Task<int> Rest(Task gate)
        {
            await gate;
            {{(number / Methods % 2 == 0 ? "await gate.WaitAsync(CancellationToken.None);" : "")}}
            return {{number}};
        }
    }
    """ : "";
