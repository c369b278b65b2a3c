using System.Diagnostics;
using System.Globalization;
using Molt;
using Molt.Benchmarks;
using Molt.Python;

// PythonEdits: from the write of a Python script to the first new answer that a running caller sees, beside the same watcher with importlib.reload of the same module, in turns;
// how the number of objects of the edited class matters, and what many edits leave behind.
// Options: --edits N, --definitions N (classes and functions of the module), --objects N (0 for none), --reloads N (0 for none).
var arguments = new Arguments(args);
var (edits, definitions) = (arguments.Number("--edits", 60), arguments.Number("--definitions", 20));
var (objects, reloads) = (arguments.Number("--objects", 1_000_000), arguments.Number("--reloads", 10_000));
var runtime = PythonRuntime.Start();
runtime.Run("import sys; sys.dont_write_bytecode = True");
using var directory = new TemporaryDirectory();
var (mine, theirs) = (Folder("mine", "game"), Folder("theirs", "peer"));
var options = new ReloaderOptions();
options.Languages.Add(new PythonLanguage());
await using var reloader = new CodeReloader(options);
await reloader.AddDirectoryAsync("scripts", Path.GetDirectoryName(mine)!);
var version = reloader.Bind<Func<int>>("scripts.game.version");
using var peer = new ImportlibReload(runtime, Path.GetDirectoryName(theirs)!, "peer");

var (molt, reload) = (new List<double>(), new List<double>());
for (var edit = 1; edit <= edits + 10; edit++)
{
    molt.Add(Measure(mine, edit, version));
    reload.Add(Measure(theirs, edit, peer.Version));
}
var (own, other) = (Statistics.Median(molt.Skip(10)), Statistics.Median(reload.Skip(10)));
Console.WriteLine("| from the write to the first new answer | median, ms | 95th percentile, ms |");
Console.WriteLine("| --- | ---: | ---: |");
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| Molt | {own:F1} | {Statistics.Percentile(molt.Skip(10), 0.95):F1} |"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| the same watcher and importlib.reload | {other:F1} | {Statistics.Percentile(reload.Skip(10), 0.95):F1} |"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| ratio | {own / other:F2} | |"));
peer.Dispose();

if (objects > 0)
{
    Console.WriteLine();
    Console.WriteLine("| objects of the edited class | median, ms | 95th percentile, ms |");
    Console.WriteLine("| ---: | ---: | ---: |");
    foreach (var count in new[] { 10, objects })
    {
        var crowd = Path.Combine(Path.GetDirectoryName(mine)!, $"of{count}", "crowd.py"); // a namespace of its own, for the names are the same
        Directory.CreateDirectory(Path.GetDirectoryName(crowd)!);
        SaveText(crowd, PythonModule.Crowd(count, 0));
        await reloader.ReloadAllAsync();
        var age = reloader.Bind<Func<int>>($"scripts.of{count}.age");
        var times = Enumerable.Range(1, edits + 10).Select(edit => Until(edit, age, () => SaveText(crowd, PythonModule.Crowd(count, edit)))).Skip(10).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count:N0} | {Statistics.Median(times):F1} | {Statistics.Percentile(times, 0.95):F1} |"));
    }
}

if (reloads > 0)
{
    Console.WriteLine();
    Console.WriteLine("| edits | managed heap, KB | Python's objects | private, MB |");
    Console.WriteLine("| ---: | ---: | ---: | ---: |");
    for (var edit = 0; edit <= reloads; edit++)
    {
        if (edit % Math.Max(1, reloads / 5) == 0) Console.WriteLine(State(edit));
        Save(mine, 1_000_000 + edit);
        await reloader.ReloadAllAsync();
        if (version() != 1_000_000 + edit) throw new InvalidOperationException("An edit is not live.");
    }
}

string Folder(string name, string module)
{
    var path = Path.Combine(directory.Path, name, $"{module}.py");
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    Save(path, 0);
    return path;
}

void Save(string path, int number) => SaveText(path, PythonModule.Source(definitions, number));

void SaveText(string path, string text)
{
    var draft = Path.Combine(directory.Path, "draft");
    File.WriteAllText(draft, text);
    File.Move(draft, path, overwrite: true);
}

double Measure(string path, int number, Func<int> answer) => Until(number, answer, () => Save(path, number));

double Until(int number, Func<int> answer, Action save)
{
    var start = Stopwatch.GetTimestamp();
    save();
    while (answer() != number) Thread.Sleep(0); // the caller that the edit is for: it asks again and again, and lets the reloader run
    return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}

string State(int edit)
{
    for (var round = 0; round < 3; round++)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        runtime.Import("gc").CallMethod("collect").Dispose();
    }
    using var process = Process.GetCurrentProcess();
    var objects = runtime.Evaluate("len(__import__('gc').get_objects())").As<int>();
    return string.Create(CultureInfo.InvariantCulture, $"| {edit} | {GC.GetTotalMemory(true) / 1024.0:F0} | {objects} | {process.PrivateMemorySize64 / 1048576.0:F1} |");
}
