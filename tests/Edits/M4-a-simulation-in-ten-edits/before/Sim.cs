using System.Collections.ObjectModel;

namespace Game;

public abstract class Entity<TId>(TId id) : IThing where TId : notnull
{
    public TId Id { get; } = id;
    public virtual string Describe() => $"{GetType().Name} {Id}";
}

public abstract class Actor<TId, TMood>(TId id) : Entity<TId>(id) where TId : notnull
{
    protected readonly List<TMood?> moods = [default];

}

public class Npc<TMood>(int id) : Actor<int, TMood>(id)
{
    public IEnumerable<string> Moods() => moods.Select(mood => $"{mood}");

}

public enum Mood
{
    Calm,
    Angry,
}

public sealed class Guard(int id) : Npc<Mood>(id)
{
    public Guard Clone() => (Guard)MemberwiseClone();
    public string Shared() => Describe();
}

public record Item(string Name, int Weight)
{

}

public sealed record Sword(string Name, int Weight, int Edge) : Item(Name, Weight)
{

}

public class Bag : Collection<Item>
{
    public string Show() => $"{Count} things";

}

public class Fault(int code) : Exception($"fault {code}")
{
    public string Show() => $"code {code}";

}
