using System.Reflection;
using Molt.Model;

namespace Molt.Applying;

/// <summary>What an edit takes the place of, to be put back if it turns out not to go live.</summary>
internal sealed class Reversal
{
    private readonly FormerCalls former;
    private readonly List<(FieldInfo Field, object? Value)> slots = [];
    private readonly List<(FieldInfo Field, object? Value)> versions = [];
    private readonly List<(string Machine, KnownMachine? Known)> machines;

    /// <param name="former">What state machines know.</param>
    /// <param name="patch">The edit, of which nothing is done yet.</param>
    /// <param name="published">The slots that it fills.</param>
    public Reversal(FormerCalls former, LoadablePatch patch, IEnumerable<PreparedSlot> published)
    {
        this.former = former;
        machines = [.. patch.Machines.Select(machine => (machine.Type, former.Known(machine.Type)))];
        foreach (var slot in published)
        {
            if (slot.Version is { } version) versions.Add((version, version.GetValue(null)));
            // A slot that nothing was in keeps what it has, behind a version that says there is nothing: a test that was given up may be on its way from the one to the other.
            if (slot.Version?.GetValue(null) is not 0) slots.Add((slot.Slot, slot.Slot.GetValue(null)));
        }
    }

    /// <summary>Puts everything back: code that found a version goes on to the slot.</summary>
    public void Run()
    {
        foreach (var (version, value) in versions) version.SetValue(null, value);
        Interlocked.MemoryBarrier();
        foreach (var (slot, value) in slots) slot.SetValue(null, value);
        foreach (var (machine, known) in machines) former.Restore(machine, known);
    }
}
