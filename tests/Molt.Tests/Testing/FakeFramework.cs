using System.Reflection;
using Molt.Testing;

namespace Molt.Tests.Testing;

/// <summary>Attributes of a test framework that is as small as can be: a test is a method with <see cref="CheckAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CheckAttribute : Attribute;

/// <summary>Runs the methods with <see cref="CheckAttribute"/>, one after another, each on a new object.</summary>
public sealed class FakeFramework : ITestFramework
{
    public string Name => "fake";

    public IReadOnlyList<Assembly> References => [typeof(CheckAttribute).Assembly];

    public string Namespace => "Molt.Tests.Testing";

    public bool IsTestAttribute(string name) => name == "Check";

    public Task RunAsync(TestRequest request, ITestObserver observer, CancellationToken cancellationToken)
    {
        var methods = request.Types.Where(type => !type.IsAbstract).SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(CheckAttribute))).ToList();
        foreach (var method in methods) observer.Found(CaseOf(method));
        foreach (var method in methods.Where(method => IsWanted(request, method)))
        {
            if (cancellationToken.IsCancellationRequested) break;
            observer.Started(CaseOf(method));
            observer.Finished(Run(method));
        }
        return Task.CompletedTask;
    }

    private static bool IsWanted(TestRequest request, MethodInfo method) =>
        (request.Filter is not { } filter || CaseOf(method).Name.Contains(filter, StringComparison.OrdinalIgnoreCase))
        && (request.Methods is not { } methods || Bases(method.ReflectedType!).Any(type => methods.Contains(new(type.FullName!, method.Name)) || methods.Contains(new(type.FullName!, ""))));

    private static IEnumerable<Type> Bases(Type type)
    {
        for (Type? next = type; next is not null; next = next.BaseType) yield return next;
    }

    private static TestCase CaseOf(MethodInfo method)
    {
        var name = $"{method.ReflectedType!.FullName}.{method.Name}";
        return new(name, name, method.ReflectedType.FullName!, method.Name);
    }

    private static TestResult Run(MethodInfo method)
    {
        try
        {
            method.Invoke(Activator.CreateInstance(method.ReflectedType!), []);
            return new(CaseOf(method), TestOutcome.Passed, TimeSpan.Zero);
        }
        catch (TargetInvocationException exception)
        {
            return new(CaseOf(method), TestOutcome.Failed, TimeSpan.Zero) { Message = exception.InnerException!.Message, StackTrace = exception.InnerException.StackTrace! };
        }
    }
}
