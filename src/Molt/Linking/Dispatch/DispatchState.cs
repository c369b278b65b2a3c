namespace Molt.Linking.Dispatch;

/// <summary>What is known of dispatchers once a plan is carried out, but for the code that the delta brings.</summary>
internal static class DispatchState
{
    public static Placements After(Placements placements, DispatchPlan plan)
    {
        foreach (var method in plan.Rehoused) placements = Rehoused(placements, method);
        return placements with { Dispatchers = placements.Dispatchers.SetItems(plan.Entries.Select(entry => KeyValuePair.Create(entry.Key, entry))) };
    }

    /// <summary>A method whose code had a place of its own lives there from now on.</summary>
    private static Placements Rehoused(Placements placements, string method) => placements.Owns.TryGetValue(method, out var own)
        ? placements with { Owns = placements.Owns.Remove(method), LateMethods = placements.LateMethods.SetItem(method, new LateMethod(own, null)) }
        : placements;
}
