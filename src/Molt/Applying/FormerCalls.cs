using System.Collections.Immutable;
using System.Reflection;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Runtime;

namespace Molt.Applying;

/// <summary>
/// What suspended calls go on in whose point of suspension an edit took away, by state machines. Used by the reloader's thread alone.
/// </summary>
internal sealed class FormerCalls
{
    private readonly Dictionary<TypeIdentity, FormerCode> codes = [];
    private readonly Dictionary<TypeIdentity, MachineStates> current = [];

    /// <summary>The methods with calls that go on in former code, and how many.</summary>
    public IEnumerable<(string Method, int Calls)> Counts =>
        codes.Select(pair => (current[pair.Key].Name, pair.Value.Calls)).Where(pair => pair.Calls > 0);

    public FormerCode Of(TypeIdentity machine) => codes.TryGetValue(machine, out var code) ? code : codes[machine] = new();

    /// <summary>Keeps the code of a state machine that an edit takes states from.</summary>
    /// <param name="machine">The state machine.</param>
    /// <param name="load">Loads its methods.</param>
    public void Keep(TypeIdentity machine, Func<IReadOnlyDictionary<string, MethodInfo>> load) =>
        Of(machine).Add(current.GetValueOrDefault(machine)?.States, load);

    /// <summary>Notes what the new code of an edit's state machines knows.</summary>
    public void Note(ImmutableArray<MachineStates> machines)
    {
        foreach (var machine in machines) current[machine.Type] = machine;
    }
}
