using System.ComponentModel;

namespace Molt.Runtime;

/// <summary>
/// One run of the initializers of statics that an edit brings, before the edit is live. What they run, and what that starts on other threads, sees the edit's code by whatever
/// way it is called; everybody else sees the code before. Thread-safe.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Initialization
{
    // Flows to tasks and threads that an initializer starts and waits for.
    private static readonly AsyncLocal<Initialization?> Current = new();

    /// <summary>Whether the calling code belongs to it.</summary>
    public bool IsCurrent => Current.Value == this;

    /// <summary>Runs an initializer.</summary>
    /// <param name="initializer">The initializer; what it throws is thrown on.</param>
    public void Run(Action initializer)
    {
        ArgumentNullException.ThrowIfNull(initializer);
        var outer = Current.Value;
        Current.Value = this;
        try
        {
            initializer();
        }
        finally
        {
            Current.Value = outer;
        }
    }
}
