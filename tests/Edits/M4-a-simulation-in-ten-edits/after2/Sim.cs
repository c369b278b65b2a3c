using System.Collections.ObjectModel;

namespace Game;

public abstract class Entity<TId>(TId id) : IThing where TId : notnull
{
    public TId Id { get; } = id;
    private readonly List<string> log = ["made"];
    public virtual string Describe() => $"{GetType().Name} {Id} {string.Join(",", log)}";
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
    public override string Describe() => $"{base.Describe()} {say()} {Turns}";
}

public enum Mood
{
    Calm,
    Angry,
}

public sealed class Guard(int id) : Npc<Mood>(id)
{
    public Guard Clone() => (Guard)MemberwiseClone();
    private readonly object gate = new();
    public string Shared() { lock (gate) return $"{Describe()} {gate.GetType().Name}"; }
}

public record Item(string Name, int Weight)
{
    private readonly int seal = 7;
}

public sealed record Sword(string Name, int Weight, int Edge) : Item(Name, Weight)
{
    private readonly (int, string) rune = (3, "rune"); public override string ToString() => $"sword {rune} {base.ToString()}";
}

public class Bag : Collection<Item>
{
    public string Show() => $"{Count} things";

}

public class Fault(int code) : Exception($"fault {code}")
{
    public string Show() => $"code {code}";

}
