using Molt.Testing;

namespace Molt;

/// <summary>What tests mean for edits.</summary>
public enum TestMode
{
    /// <summary>Tests are neither compiled nor run. Files of tests and test classes are no part of the scripts all the same.</summary>
    Off,

    /// <summary>Tests run before an edit goes live; it does so whatever they say, and failures are warnings.</summary>
    Advise,

    /// <summary>Tests run before an edit goes live. One that fails refuses it.</summary>
    Gate,
}

/// <summary>Where tests run.</summary>
public enum TestIsolation
{
    /// <summary>In load contexts of their own. A test that ends the process ends the application.</summary>
    InProcess,

    /// <summary>In a child process, which a test may hang or end: the application goes on.</summary>
    Process,
}

/// <summary>How a <see cref="CodeReloader"/> tests edits before they go live. Read once, by the reloader's constructor.</summary>
public sealed class TestOptions
{
    /// <summary>What tests mean for edits. Without <see cref="Frameworks"/> there are none.</summary>
    public TestMode Mode { get; set; } = TestMode.Gate;

    /// <summary>What runs tests; none by default.</summary>
    public IList<ITestFramework> Frameworks { get; } = [];

    /// <summary>
    /// Where tests run. Null for <see cref="TestIsolation.InProcess"/>, and with Molt.Hosting, in an environment that is one of production, for
    /// <see cref="TestIsolation.Process"/>.
    /// </summary>
    public TestIsolation? Isolation { get; set; }

    /// <summary>
    /// Whether all tests decide on each edit; if not, those that can reach something that changed do, and the others run once it is live.
    /// </summary>
    public bool RunAll { get; set; }

    /// <summary>
    /// Whether each edit is taken into the rehearsal world first, although there may be no tests: an initializer that throws, or code that the
    /// runtime rejects, then refuses the edit before the running code sees any of it.
    /// </summary>
    public bool RehearseAlways { get; set; }

    /// <summary>Whether an edit is rolled back when a test fails that ran after it went live.</summary>
    public bool RollBackOnAlarm { get; set; }

    /// <summary>How long one test may take before it is abandoned, which refuses the edit.</summary>
    public TimeSpan TestTimeLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long all tests that decide on an edit may take together.</summary>
    public TimeSpan GateTimeLimit { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether there may be tests to run.</summary>
    internal bool AreOn => Mode != TestMode.Off && Frameworks.Count > 0;
}
