using Molt.Testing;

namespace Molt.Pipeline;

/// <summary>The tests that runs have found, class by class.</summary>
internal sealed class KnownTests
{
    private readonly Dictionary<string, List<TestCase>> classes = [];

    /// <summary>How many there are.</summary>
    public int Count => classes.Values.Sum(tests => tests.Count);

    /// <summary>The methods that they are made of.</summary>
    public IEnumerable<TestMethod> Methods => classes.Values.SelectMany(tests => tests).Select(test => new TestMethod(test.Class, test.Method)).Distinct();

    /// <summary>Takes in what a run found: all tests of each class that it looked at.</summary>
    public void Note(IEnumerable<TestCase> found)
    {
        foreach (var tests in found.GroupBy(test => test.Class)) classes[tests.Key] = [.. tests];
    }

    /// <summary>Forgets the tests of all classes but these.</summary>
    public void Keep(IEnumerable<string> types) => Forget(classes.Keys.Except(types).ToList());

    /// <summary>Forgets the tests of some classes.</summary>
    public void Forget(IEnumerable<string> types)
    {
        foreach (var type in types) classes.Remove(type);
    }
}
