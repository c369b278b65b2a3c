using Game;

public static class Probe
{
    private static object[] held = null!;

    public static void Setup() => held = [new Orc(), new Chief(), new Elf()];

    public static IEnumerable<string> Kept() => held.Select(Asked.Of);

    public static IEnumerable<string> Answers() => [Word.Now(), Asked.Of(new Orc()), Asked.Of(new Chief()), Asked.Of(new Elf())];
}
