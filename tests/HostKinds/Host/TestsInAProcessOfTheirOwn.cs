using System.Reflection;
using Molt;
using Molt.Testing;

/// <summary>A second process of this host's kind takes each edit first: one that is green, one that is red, and one that ends the process.</summary>
internal static class TestsInAProcessOfTheirOwn
{
    public static async Task RunAsync(string folder)
    {
        Write("Greeter.cs", "public static class Greeter { public static int Count => 1; }");
        Write("GreeterTests.cs", "public class GreeterTests { [Check] public void Counts() { if (Greeter.Count == 3) Environment.Exit(3); if (Greeter.Count == 2) throw new Exception(\"2\"); } }");
        var options = new ReloaderOptions { Watch = false, Tests = { Isolation = TestIsolation.Process } };
        options.Tests.Frameworks.Add(new Checks());
        await using var reloader = new CodeReloader(options);
        EditReport? loaded = null;
        reloader.Reloaded += (_, report) => loaded ??= report;
        await reloader.AddDirectoryAsync("", folder);
        Console.Write($"| {loaded?.Kind}");
        foreach (var count in new[] { 2, 3, 4 })
        {
            Write("Greeter.cs", $"public static class Greeter {{ public static int Count => {count}; }}");
            var report = await reloader.ReloadAllAsync();
            Console.Write($" {report?.Kind}{string.Concat(report!.Diagnostics.Select(diagnostic => $" {diagnostic.Id}"))}");
        }
        Console.WriteLine();

        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
    }
}

/// <summary>Marks a test.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CheckAttribute : Attribute;

/// <summary>As small a test framework as can be.</summary>
public sealed class Checks : ITestFramework
{
    public string Name => "checks";

    public IReadOnlyList<Assembly> References => [];

    public string Namespace => "";

    public bool IsTestAttribute(string name) => name == "Check";

    public Task RunAsync(TestRequest request, ITestObserver observer, CancellationToken cancellationToken)
    {
        foreach (var method in request.Types.SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(CheckAttribute)))) Run(method, observer);
        return Task.CompletedTask;
    }

    private static void Run(MethodInfo method, ITestObserver observer)
    {
        var test = new TestCase(method.Name, method.Name, method.DeclaringType!.FullName!, method.Name);
        observer.Found(test);
        observer.Started(test);
        try
        {
            method.Invoke(Activator.CreateInstance(method.DeclaringType), BindingFlags.DoNotWrapExceptions, null, null, null);
            observer.Finished(new(test, TestOutcome.Passed, TimeSpan.Zero));
        }
        catch (Exception exception)
        {
            observer.Finished(new(test, TestOutcome.Failed, TimeSpan.Zero) { Message = exception.Message });
        }
    }
}
