using System.Collections.Immutable;
using System.Reflection;
using Molt.Model;
using Molt.Runtime;

namespace Molt.Applying;

/// <summary>
/// What suspended calls go on in whose point of suspension an edit took away, by state machines. Used by the reloader's thread alone.
/// </summary>
internal sealed class FormerCalls
{
    private readonly Dictionary<string, FormerCode> codes = [];
    private readonly Dictionary<string, KnownMachine> current = [];

    /// <summary>The methods with calls that go on in former code, and how many.</summary>
    public IEnumerable<(string Method, int Calls)> Counts =>
        codes.Select(pair => (current[pair.Key].Name, pair.Value.Calls)).Where(pair => pair.Calls > 0);

    public FormerCode Of(string machine) => codes.TryGetValue(machine, out var code) ? code : codes[machine] = new();

    /// <summary>Keeps the code of a state machine that an edit takes states from.</summary>
    /// <param name="machine">The state machine.</param>
    /// <param name="load">Loads its methods.</param>
    public void Keep(string machine, Func<IReadOnlyDictionary<string, MethodInfo>> load) =>
        Of(machine).Add(current.GetValueOrDefault(machine)?.States, load);

    /// <summary>What state machines know, as far as edits have changed them.</summary>
    public KnownMachine? Known(string machine) => current.GetValueOrDefault(machine);

    /// <summary>Has a state machine know again what it did; null if no edit had changed it.</summary>
    public void Restore(string machine, KnownMachine? known)
    {
        if (known is null) current.Remove(machine);
        else current[machine] = known;
    }

    /// <summary>Notes what the new code of an edit's state machines knows.</summary>
    public void Note(ImmutableArray<KnownMachine> machines)
    {
        foreach (var machine in machines) current[machine.Type] = machine;
    }
}
