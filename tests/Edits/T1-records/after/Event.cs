namespace Game;

public abstract record Event(int Turn);

public record Moved(int Turn, string Where) : Event(Turn);

public record Fought(int Turn, string Foe) : Event(Turn)
{
    public int Wounds { get; init; } = 2;
}

public sealed record Won<T>(int Turn, string Foe, T Prize) : Fought(Turn, Foe);

public static class Story
{
    public static IEnumerable<Event> All()
    {
        var fought = new Fought(2, "orc");
        yield return fought;
        yield return fought with { Wounds = 5 };
        yield return new Won<int>(3, "elf", 7);
        if (new Won<string>(1, "a", "b") is (var turn, var foe, _) && fought == new Fought(2, "orc")) yield return new Moved(turn, foe);
    }
}
