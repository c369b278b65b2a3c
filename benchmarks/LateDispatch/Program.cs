using System.Diagnostics;
using System.Globalization;
using Molt;
using Molt.Benchmarks;

// LateDispatch: what a virtual call costs whose override came by an edit, beside calls that no such edit touched, in the same process.
// Each figure is the best of the rounds, which take turns: on a machine that others use as well, all else is their time.
// Options: --rounds N, --calls N (in a sample), --classes N (with an override that came late of the same method).
var arguments = new Arguments(args);
var (rounds, calls) = (arguments.Number("--rounds", 15), arguments.Number("--calls", 2_000_000));
var classes = arguments.Number("--classes", 16);

using var directory = new TemporaryDirectory();
directory.Write("Calls.cs", Calls(classes, edited: false));
await using var reloader = new CodeReloader();
var report = new TaskCompletionSource<EditReport>(TaskCreationOptions.RunContinuationsAsynchronously);
reloader.Reloaded += (_, edit) => report.TrySetResult(edit);
reloader.Refused += (_, edit) => report.TrySetException(new InvalidOperationException(string.Join(Environment.NewLine, edit.Diagnostics)));
await reloader.AddDirectoryAsync("Late", directory.Path);
await report.Task;
report = new(TaskCreationOptions.RunContinuationsAsynchronously);
directory.Write("Calls.cs", Calls(classes, edited: true));
await report.Task.WaitAsync(TimeSpan.FromMinutes(1));

string[] ways = ["Born", "First", "Last", "All", "None", "Virtual", "Member", "Generic"];
var samples = ways.ToDictionary(way => way, _ => new List<double>());
var run = ways.ToDictionary(way => way, way => reloader.Bind<Func<int, int>>($"Late.Calls.{way}"));
foreach (var way in ways) for (var call = 0; call < 60; call++) run[way](20_000);
for (var round = 0; round < rounds; round++)
{
    foreach (var way in ways)
    {
        var start = Stopwatch.GetTimestamp();
        run[way](calls);
        samples[way].Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls);
    }
}

Console.WriteLine("| call | ns | times an override that was there at the load |");
Console.WriteLine("| --- | ---: | ---: |");
var floor = samples["Born"].Min();
foreach (var way in ways)
{
    var time = samples[way].Min();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {way} | {time:F1} | {time / floor:F1} |"));
}

static string Calls(int classes, bool edited)
{
    var number = Enumerable.Range(1, classes);
    var late = edited ? "{ public override int M(int x) => x + 1; }" : ";";
    return $$"""
        namespace Late;

        public interface IPart { int Size(int x); {{(edited ? "int Weight(int x);" : "")}} }
        public class Base : IPart { public virtual int M(int x) => x; {{(edited ? "public virtual int V(int x) => x;" : "")}} public int Size(int x) => x; public int Weight(int x) => x + 1; }
        public class Born : Base { public override int M(int x) => x + 1; {{(edited ? "public override int V(int x) => x + 1;" : "")}} }
        public class Open<T> : Other {{(edited ? "{ public override int N(int x) => x + 1; }" : ";")}}
        public class Other { public virtual int N(int x) => x; }
        {{string.Join('\n', number.Select(one => $"public class Late{one} : Base{(edited ? late : ";")}"))}}
        public class Plain : Base;

        public static class Calls
        {
            private static readonly Base[] born = [new Born(), new Born()], first = [new Late1(), new Late1()], last = [new Late{{classes}}(), new Late{{classes}}()], none = [new Plain(), new Plain()], all = [{{string.Join(", ", number.Select(one => $"new Late{one}()"))}}];
            private static readonly Other[] open = [new Open<int>(), new Open<string>()];

            public static int Born(int calls) => Run(born, calls);
            public static int First(int calls) => Run(first, calls);
            public static int Last(int calls) => Run(last, calls);
            public static int None(int calls) => Run(none, calls);

            public static int All(int calls)
            {
                var (sum, next) = (0, 0);
                for (var index = 0; index < calls; index++)
                {
                    sum = all[next].M(sum);
                    if (++next == all.Length) next = 0;
                }
                return sum;
            }

            public static int Virtual(int calls)
            {
                var sum = 0;
                for (var index = 0; index < calls; index++) sum = {{(edited ? "born[index & 1].V(sum)" : "sum")}};
                return sum;
            }

            public static int Member(int calls)
            {
                var sum = 0;
                for (var index = 0; index < calls; index++) sum = {{(edited ? "((IPart)born[index & 1]).Weight(sum)" : "sum")}};
                return sum;
            }

            public static int Generic(int calls)
            {
                var sum = 0;
                for (var index = 0; index < calls; index++) sum = open[index & 1].N(sum);
                return sum;
            }

            private static int Run(Base[] all, int calls)
            {
                var sum = 0;
                for (var index = 0; index < calls; index++) sum = all[index & 1].M(sum);
                return sum;
            }
        }
        """;
}
