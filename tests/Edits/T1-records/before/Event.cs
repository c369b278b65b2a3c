namespace Game;

public abstract record Event(int Turn);

public record Moved(int Turn, string Where) : Event(Turn);

public static class Story
{
    public static IEnumerable<Event> All() => [new Moved(1, "north")];
}
