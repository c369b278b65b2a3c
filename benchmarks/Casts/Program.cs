using System.Globalization;
using Casts;
using Molt;
using Molt.Benchmarks;

// Casts: what `is`, interface calls, inherited virtuals and new objects cost in scripts, beside the same source in a Release build; and on a
// class that takes an interface on while it runs. Nanoseconds, the best of many rounds that take turns.
// Options: --rounds N, --times N (a round).
var arguments = new Arguments(args);
var (rounds, times) = (arguments.Number("--rounds", 40), arguments.Number("--times", 400_000));
var source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "workload", "Casts.cs")).Replace("namespace Casts;", "namespace Scripts;", StringComparison.Ordinal);

using var directory = new TemporaryDirectory();
directory.Write("Casts.cs", source);
await using var reloader = new CodeReloader();
var edited = new TaskCompletionSource<EditReport>(TaskCreationOptions.RunContinuationsAsynchronously);
reloader.Reloaded += (_, edit) => { if (edit.Kind == EditKind.Applied) edited.TrySetResult(edit); };
reloader.Refused += (_, edit) => edited.TrySetException(new InvalidOperationException(string.Join(Environment.NewLine, edit.Diagnostics)));
await reloader.AddDirectoryAsync("Scripts", directory.Path);

Func<int, double> Script(string name) => reloader.Bind<Func<int, double>>($"Scripts.Measure.{name}");

Console.WriteLine("| | scripts | Release |");
Console.WriteLine("| --- | ---: | ---: |");
Row("`is` an interface that it implements", Script("InterfaceHit"), Measure.InterfaceHit);
Row("`is` an interface that it does not", Script("InterfaceMiss"), Measure.InterfaceMiss);
Row("`is` its base class", Script("ClassHit"), Measure.ClassHit);
Row("`is` another class", Script("ClassMiss"), Measure.ClassMiss);
Row("call through an interface", Script("Call"), Measure.Call);
Row("new object", Script("Create"), Measure.Create);
Row("found in a dictionary, by inherited `Equals` and `GetHashCode`", Script("Find"), Measure.Find);
Row("class with `[LiveInterfaces]`: `is` an interface that it does not implement", Script("MarkedClass"), Measure.MarkedClass);

directory.Write("Casts.cs", source.Replace("public class Gate\n", "public class Gate : IOpen\n", StringComparison.Ordinal));
await edited.Task;
Row("the same, once it has taken the interface on", Script("MarkedClass"), null);
Row("call through that interface", Script("MarkedCall"), null);

void Row(string name, Func<int, double> script, Func<int, double>? plain)
{
    var (best, other) = (double.MaxValue, double.MaxValue);
    for (var round = 0; round < rounds; round++)
    {
        best = Math.Min(best, script(times));
        if (plain is not null) other = Math.Min(other, plain(times));
    }
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {best:F1} | {(plain is null ? "" : other.ToString("F1", CultureInfo.InvariantCulture))} |"));
}
