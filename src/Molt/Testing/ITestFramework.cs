using System.Reflection;

namespace Molt.Testing;

/// <summary>
/// Runs the tests of one framework, in this process, for <see cref="TestOptions.Frameworks"/>. With <see cref="TestIsolation.Process"/> another process makes one of its own: an
/// implementation has a constructor without parameters, and no state.
/// </summary>
public interface ITestFramework
{
    /// <summary>What logs call it, as <c>xUnit</c>.</summary>
    string Name { get; }

    /// <summary>What tests refer to and scripts need not: added to the references of tests.</summary>
    IReadOnlyList<Assembly> References { get; }

    /// <summary>
    /// The namespace of the framework's attributes: a script that mentions its last part, and has a class with an attribute that <see cref="IsTestAttribute"/> knows, has a test
    /// class.
    /// </summary>
    string Namespace { get; }

    /// <summary>Whether a class is of tests when it, or a method of it, has an attribute that is written so.</summary>
    /// <param name="name">The attribute's name without namespace and without <c>Attribute</c> at its end.</param>
    bool IsTestAttribute(string name);

    /// <summary>Finds tests, and runs those that are wanted.</summary>
    /// <param name="request">Where they are, and which.</param>
    /// <param name="observer">Told of each, from any thread, before and after it runs.</param>
    /// <param name="cancellationToken">Ends the run after the tests that run just now; the task completes then, it does not fail.</param>
    /// <returns>Completes when nothing runs any more. What a test throws is its result; faults of the framework itself fail the task.</returns>
    Task RunAsync(TestRequest request, ITestObserver observer, CancellationToken cancellationToken);
}
