using System.Collections.ObjectModel;

namespace Game;

public abstract class Entity<TId>(TId id) : IThing where TId : notnull
{
    public TId Id { get; } = id;
    private readonly List<string> log = ["made"];
    public virtual string Describe() => $"{GetType().Name} {Id} {string.Join(",", log)}";
    public virtual string Visit<T>(T visitor) => $"{typeof(T).Name} {visitor} at {Id}";
}

public abstract class Actor<TId, TMood>(TId id) : Entity<TId>(id) where TId : notnull
{
    protected readonly List<TMood?> moods = [default];
    private int turns = Count("a", "b");
    private static int Count(params string[] words) => words.Length;
    protected string Turns => $"{turns}";
}

public class Npc<TMood>(int id) : Actor<int, TMood>(id)
{
    public IEnumerable<string> Moods() => moods.Select(mood => $"{mood}");
    private readonly Func<string> say = () => $"says {typeof(TMood).Name}";
    public override string Describe() => $"{base.Describe()} {say()} {Turns} {Visit(3)} {Visit("x")}";
}

public enum Mood
{
    Calm,
    Angry,
}

public sealed class Guard(int id) : Npc<Mood>(id)
{
    public override string Visit<T>(T visitor) => $"guard {base.Visit(visitor)}";
    public Guard Clone() => (Guard)MemberwiseClone();
    private readonly object gate = new();
    public string Shared() { lock (gate) return $"{Describe()} {gate.GetType().Name}"; }
}

public record Item(string Name, int Weight)
{
    private readonly int seal = 8; public override string ToString() => $"item {seal > 0} {Name}";
}

public sealed record Sword(string Name, int Weight, int Edge) : Item(Name, Weight)
{
    private readonly (int, string) rune = (3, "rune");
}

public class Bag : Collection<Item>
{
    public string Show() => $"{Count} things";
    protected override void InsertItem(int index, Item item) => base.InsertItem(index, item);
    private int weight = 5;
    public override string ToString() => $"bag of {weight}";
}

public class Fault(int code) : Exception($"fault {code}")
{
    public string Show() => $"code {code}";
    private readonly DateTime at = new(2020, 1, 2);
    public override string Message => $"{base.Message} in {at.Year}";
}
