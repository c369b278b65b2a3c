using System.Runtime.CompilerServices;
using System.Text.Json;
using Game;

/// <summary>Old objects were made at the start, in the collections of a game; whatever is asked of them is asked of new ones, too.</summary>
public static class Probe
{
    private static readonly Dictionary<Entity<int>, string> Named = [];
    private static readonly HashSet<Item> Items = [];
    private static readonly ConditionalWeakTable<Entity<int>, Bag> Bags = [];
    private static readonly List<Guard> Guards = [];
    private static readonly Queue<WeakReference<Guard>> Weak = new();
    private static readonly List<Func<string>> Held = [];
    private static readonly List<Fault> Faults = [];

    public static void Setup()
    {
        for (var number = 0; number < 64; number++)
        {
            var guard = new Guard(number);
            Guards.Add(guard);
            Weak.Enqueue(new(guard));
            Named[guard] = $"guard {number}";
            Items.Add(new Sword($"sword {number}", number, 3));
            Bags.Add(guard, new Bag { new Item("coin", 1) });
            Held.Add(guard.Describe);
            Faults.Add(new Fault(number));
        }
    }

    public static IEnumerable<string> Answers() =>
    [
        .. Views(new Guard(1), new Sword("a", 1, 2), new Bag { new Item("coin", 1) }, new Fault(3)),
        string.Join(',', new Npc<long>(4).Moods()), new Npc<Guid>(5).Describe(), JsonSerializer.Serialize(new Item("j", 2)),
        $"{JsonSerializer.Deserialize<Item>("""{"Name":"k","Weight":4}""")}", $"{new Sword("a", 1, 2) with { Weight = 9 }}",
        Together(() => new Guard(6)),
    ];

    public static IEnumerable<string> Kept()
    {
        var (guard, item, fault) = (Guards[^1], Items.ElementAt(Items.Count - 1), Faults[^1]);
        var number = guard.Id;
        Guards.RemoveAt(Guards.Count - 1);
        Faults.RemoveAt(Faults.Count - 1);
        yield return $"{Named[guard] == $"guard {number}"} {Named.ContainsKey(guard)} {Bags.TryGetValue(guard, out var bag)} {Items.Contains(item)} {Items.Remove(item)}";
        var old = Views(guard, item, bag!, fault).ToList();
        var young = Views(new Guard(number), new Sword($"sword {number}", number, 3), new Bag { new Item("coin", 1) }, new Fault(number)).ToList();
        yield return old.SequenceEqual(young) ? "as new" : $"{string.Join(" | ", old)} <> {string.Join(" | ", young)}";
        yield return Held[number]() == guard.Describe() ? "delegates agree" : "delegates differ";
        var untouched = Guards[0];
        Guards.RemoveAt(0);
        yield return Together(() => untouched) == Together(() => new Guard(untouched.Id)) ? "threads agree" : $"{Together(() => untouched)}";
        // All that has not been looked at until now is looked at in one turn.
        yield return string.Join(',', Guards.Take(3).Select(one => one.Describe().Replace($"{one.Id}", "#")).Distinct()) == new Guard(99).Describe().Replace("99", "#") ? "all agree" : "some differ";
        yield return $"{Weak.All(one => one.TryGetTarget(out var target) && Named.ContainsKey(target))}";
    }

    private static IEnumerable<string> Views(Guard guard, Item item, Bag bag, Fault fault) =>
    [
        guard.Describe(), $"{guard}", guard.Clone().Describe(), string.Join(',', guard.Moods()), $"{item}", $"{item with { Name = "copy" }}", $"{item == item with { }} {item.GetHashCode() == (item with { }).GetHashCode()}",
        bag.Show(), string.Join(';', bag.Select(one => one.Name)), fault.Message, fault.Show(), Ways.All(guard),
    ];

    // Sixteen threads at once are the first to look.
    private static string Together(Func<Guard> make)
    {
        var guard = make();
        using var barrier = new Barrier(16);
        var seen = new string[16];
        var threads = Enumerable.Range(0, 16).Select(index => new Thread(() =>
        {
            barrier.SignalAndWait();
            seen[index] = guard.Shared();
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return string.Join(" or ", seen.Distinct());
    }
}
