using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Molt.Benchmarks;
using Molt.Compiling;
using Molt.Diffing;
using Molt.Emitting;
using Molt.Model;

// Scale [--files 1000] [--rounds 7] [--emit]: how long it takes to find what an edit changes, elsewhere too, in a project of many files; and to
// emit what was found.
var arguments = new Arguments(args);
var (count, rounds) = (arguments.Number("--files", 1000), arguments.Number("--rounds", 7));
var compiler = new Compiler(HostReferences.Collect([], []), implicitUsings: true);
FileChange Change(string name, string text) => new($"/scripts/{name}.cs", new SourceFile($"/scripts/{name}.cs", "/scripts", "", text, [.. SHA256.HashData(Encoding.UTF8.GetBytes(text))]));
var sources = Enumerable.Range(0, count).Select(number => ($"Entity{number}", GeneratedScripts.File(number, count))).Append(("Base", GeneratedScripts.Base)).ToList();
var live = compiler.Apply(compiler.Empty, sources.Select(source => Change(source.Item1, source.Item2)));
Console.WriteLine($"{sources.Count} files, {sources.Sum(source => source.Item2.Split('\n').Length)} lines, errors: {live.Compilation.GetDiagnostics().Count(one => one.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)}");
var baseline = arguments.Has("--emit") ? Baseline.Of(live, Compiler.Emit(live).Image!) : null;

var one = GeneratedScripts.File(5, count);
Measure("a body", "Entity5", one.Replace("score > 1", "score > 2"));
Measure("an overload of a name that every file has, in one class", "Entity5", one.Replace("    public int Total()", "    public int Update(int time) => 7;\n\n    public int Total()"));
Measure("a conversion of a struct that every class has", "Base", GeneratedScripts.Base.Replace("explicit operator int", "implicit operator int"));
Measure("an overload that every call of a name prefers", "Base", GeneratedScripts.Base.Replace("    public static int Cap", "    public static int Cap(in long value) => 1;\n\n    public static int Cap(int value) => 2;\n\n    public static int Cap"));
Measure("a constant that every file uses", "Base", GeneratedScripts.Base.Replace("Limit = 50", "Limit = 60"));
Measure("an extension method with a name that every file has", "More", "namespace Game;\npublic static class More\n{\n    public static int Update(this Gold gold, int time) => time;\n}\n");
Measure("a global using", "Usings", "global using System.Globalization;\n");

void Measure(string what, string file, string text)
{
    var (times, work, emitting, found) = (new List<double>(), new List<double>(), new List<double>(), 0);
    for (var round = 0; round <= rounds; round++)
    {
        var candidate = compiler.Apply(live, [Change(file, text)]);
        var (start, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var edits = new Differ().Diff(live, candidate, Discrepancies.None);
        found = edits.Edits.Length;
        if (round == 0) continue; // compiles the code that it runs
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        work.Add((Environment.CpuUsage.TotalTime - worked).TotalMilliseconds);
        if (baseline is not null) emitting.Add(Emit(candidate, edits));
    }
    var emitted = emitting.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"  {Statistics.Median(emitting),8:0.0} ms more to emit");
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Statistics.Median(times),8:0.0} ms  {Statistics.Median(work),8:0.0} ms of processor time{emitted}  {found,5} methods  {what}"));
}

double Emit(Candidate candidate, EditSet edits)
{
    var worked = Environment.CpuUsage.TotalTime;
    if (!edits.Edits.IsEmpty && new Emitter().Emit(baseline, live, candidate, edits, new(_ => null)).Delta is null) throw new InvalidOperationException("The edit has errors.");
    return (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds;
}
