using System.Diagnostics;
using System.Globalization;
using Molt.Benchmarks;
using Molt.Python;
using Molt.Python.Hosting;
using Molt.Python.Native;

// Python: nanoseconds of a call from C# into Python and from Python into C#, beside what Python itself takes for such a call: the floor, in the same run, in turns.
// Options: --rounds N, --times N (a round).
var arguments = new Arguments(args);
var (rounds, times) = (arguments.Number("--rounds", 30), arguments.Number("--times", 100_000));
var runtime = PythonRuntime.Start();
dynamic module = runtime.Run("""
    import time

    def nothing(): pass
    def add(a, b): return a + b
    def greet(name): return name

    def timed(f, times):
        numbers = range(times)
        start = time.perf_counter_ns()
        for i in numbers: f()
        return (time.perf_counter_ns() - start) / times

    def timed_add(f, times):
        numbers = range(times)
        start = time.perf_counter_ns()
        for i in numbers: f(i, 2)
        return (time.perf_counter_ns() - start) / times

    def timed_get(o, times):
        numbers = range(times)
        start = time.perf_counter_ns()
        for i in numbers: o.value
        return (time.perf_counter_ns() - start) / times

    def timed_property(o, times):
        numbers = range(times)
        start = time.perf_counter_ns()
        for i in numbers: o.Value
        return (time.perf_counter_ns() - start) / times

    class Own:
        def add(self, a, b): return a + b
        @property
        def value(self): return 1
    own = Own()
    """, "bench");
var target = new Target();
dynamic wrapped = PythonObject.From(target);

Console.WriteLine($"CPython {runtime.Version}, ns a call, the best of {rounds} rounds of {times} calls");
Console.WriteLine();
Console.WriteLine("| from C# into Python | Molt | C API alone | ratio |");
Console.WriteLine("| --- | ---: | ---: | ---: |");
var nothing = runtime.Bind<Action>("bench.nothing");
var add = runtime.Bind<Func<int, int, int>>("bench.add");
var greet = runtime.Bind<Func<string, string>>("bench.greet");
Row("`Action`", () => Each(() => nothing()), () => Raw("nothing", []));
Row("`Func<int, int, int>`", () => Each(() => add(1, 2)), () => Raw("add", [1, 2]));
Row("`Func<string, string>`, 5 characters", () => Each(() => greet("hello")), () => Raw("greet", ["hello"]));
Row("`Func<int, int, int>`, in a scope that holds the lock", () => { using var held = runtime.Lock(); return Each(() => add(1, 2)); }, () => Raw("add", [1, 2]));
Row("`dynamic`: `module.add(1, 2)`", () => Each(() => module.add(1, 2)), () => Raw("add", [1, 2]));

Console.WriteLine();
Console.WriteLine("| from Python into C# | Molt | the same in Python | ratio |");
Console.WriteLine("| --- | ---: | ---: | ---: |");
Row("method without arguments", () => (double)module.timed(wrapped.Nothing, times), () => (double)module.timed(module.nothing, times));
Row("method `(int, int) -> int`", () => (double)module.timed_add(wrapped.Add, times), () => (double)module.timed_add(module.own.add, times));
Row("method with 3 overloads", () => (double)module.timed_add(wrapped.Over, times), () => (double)module.timed_add(module.own.add, times));
Row("automatic property", () => (double)module.timed_property(wrapped, times), () => (double)module.timed_get(module.own, times));
Row("delegate `Func<int, int, int>`", () => (double)module.timed_add((Func<int, int, int>)((a, b) => a + b), times), () => (double)module.timed_add(module.add, times));

double Each(Action call)
{
    var start = Stopwatch.GetTimestamp();
    for (var index = 0; index < times; index++) call();
    return Stopwatch.GetElapsedTime(start).TotalNanoseconds / times;
}

// The function that Python would call with what it has at hand, the lock taken once: nothing can be faster from outside.
double Raw(string name, object[] values)
{
    using var entered = InterpreterLock.Enter();
    using var function = runtime.Find($"bench.{name}");
    using var tuple = PythonObject.Tuple(values);
    var (callable, given) = (function.Handle.Pointer, tuple.Handle.Pointer);
    var start = Stopwatch.GetTimestamp();
    for (var index = 0; index < times; index++) CPython.Py_DecRef(CPython.PyObject_CallObject(callable, given));
    return Stopwatch.GetElapsedTime(start).TotalNanoseconds / times;
}

void Row(string name, Func<double> own, Func<double> floor)
{
    var (best, least) = (double.MaxValue, double.MaxValue);
    for (var round = 0; round < rounds; round++)
    {
        best = Math.Min(best, own());
        least = Math.Min(least, floor());
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {best:F0} | {least:F0} | {best / least:F1} |"));
}

/// <summary>What Python calls.</summary>
public sealed class Target
{
    public int Value { get; set; } = 1;

    public void Nothing()
    {
    }

    public int Add(int left, int right) => left + right;

    public int Over(int left, int right) => left + right;

    public double Over(double left, double right) => left + right;

    public string Over(string left, string right) => left + right;
}
