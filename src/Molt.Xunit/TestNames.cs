using Molt.Testing;
using Xunit.Sdk;
using Xunit.v3;

namespace Molt.Xunit;

/// <summary>
/// What xUnit's test cases are to Molt. A case of xUnit's may turn out to be any number of tests; two cases with equal data have one id.
/// </summary>
internal sealed class TestNames
{
    /// <summary>Guards the fields of all entries too.</summary>
    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> entries = [];

    /// <param name="found">A case that was discovered.</param>
    /// <param name="isLate">Whether its tests are only known when it runs.</param>
    /// <returns>It.</returns>
    public TestCase Add(ITestCase found, out bool isLate)
    {
        isLate = found is IXunitDelayEnumeratedTestCase;
        lock (gate)
        {
            if (!entries.TryGetValue(found.UniqueID, out var entry)) entries[found.UniqueID] = entry = new Entry(isLate);
            var test = new TestCase(entry.NextId(found.UniqueID), found.TestCaseDisplayName, found.TestClassName ?? "", found.TestMethodName ?? "");
            entry.Tests.Add(test);
            return test;
        }
    }

    public TestCase? Find(string caseId)
    {
        lock (gate) return entries.GetValueOrDefault(caseId)?.Tests[0];
    }

    /// <param name="starting">A test that starts.</param>
    /// <param name="isNew">Whether it was not found before.</param>
    /// <returns>It.</returns>
    public TestCase Take(ITestStarting starting, out bool isNew)
    {
        lock (gate)
        {
            isNew = false;
            if (!entries.TryGetValue(starting.TestCaseUniqueID, out var entry)) entries[starting.TestCaseUniqueID] = entry = new Entry(true);
            else if (!entry.IsLate && entry.Taken < entry.Tests.Count) return entry.Tests[entry.Taken++];
            isNew = true;
            var like = entry.Tests.FirstOrDefault();
            return new TestCase(entry.NextId(starting.TestUniqueID), starting.TestDisplayName, like?.Class ?? "", like?.Method ?? "");
        }
    }

    private sealed class Entry(bool isLate)
    {
        private readonly HashSet<string> ids = [];

        public bool IsLate => isLate;

        public List<TestCase> Tests { get; } = [];

        public int Taken { get; set; }

        public string NextId(string id)
        {
            var next = id;
            for (var number = 2; !ids.Add(next); number++) next = $"{id}#{number}";
            return next;
        }
    }
}
