using System.Reflection;
using Molt.Runtime;

namespace Molt.Applying;

/// <summary>
/// The gates of an edit, in the slots: initializers see the edit from now on, everybody else the code before. The commit stores the new bodies over them; an edit that is refused
/// closes them.
/// </summary>
internal sealed class OpenGates
{
    private readonly List<(FieldInfo Field, object? Value)> before = [];

    /// <param name="gates">The gates.</param>
    /// <param name="lanes">What closes fast lanes, in which code does not ask its callees' slots.</param>
    /// <param name="edit">The edit's number.</param>
    public OpenGates(IReadOnlyCollection<PreparedGate> gates, FieldInfo[] lanes, int edit)
    {
        var contents = gates.Select(gate => gate.Open(Initialization)).ToList();
        foreach (var (gate, content) in gates.Zip(contents)) Open(gate, content);
        Interlocked.MemoryBarrier(); // whoever sees a version finds the slot filled
        foreach (var version in gates.Select(gate => gate.Version).OfType<FieldInfo>()) Set(version, edit);
        if (gates.Count == 0) return;
        foreach (var lane in lanes) Set(lane, 1);
    }

    /// <summary>What sees the edit.</summary>
    public Initialization Initialization { get; } = new();

    /// <summary>Puts everything back, the last first: code that found a version goes on to the slot.</summary>
    public void Close()
    {
        foreach (var (field, value) in Enumerable.Reverse(before)) field.SetValue(null, value);
    }

    // A gate whose initializers have ended leads to the former code: it may stay where the slot was empty, for somebody may be on the way from a version to the slot.
    private void Open(PreparedGate gate, object content)
    {
        if (gate.IsGeneric || gate.IsPatched) before.Add((gate.Slot, gate.Slot.GetValue(null)));
        gate.Slot.SetValue(null, content);
    }

    private void Set(FieldInfo field, int value)
    {
        before.Add((field, field.GetValue(null)));
        field.SetValue(null, value);
    }
}
