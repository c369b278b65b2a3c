using Game;

public static class Probe
{
    public static void Setup() { }

    public static IEnumerable<string> Kept() => [];

    public static IEnumerable<string> Answers() =>
    [
        Find.Commands(), new Box<int>().Own(), Find.Methods(), Find.Current(), new Box<int>().Current<string>(), Find.Later().GetAwaiter().GetResult(), .. Find.Lazily(),
        .. new[] { "Game.Look", "Game.Box`1", "Game.Box`1[System.Int32]", "Game.Box`1+Inner", "System.Int32", "System.Collections.Generic.List`1[[Game.Look]]", "Game.Look[]", "game.look", "Game.Nothing", "Game.Look, Nowhere", "System.Console, System.Console", "System.Text.StringBuilder", $"Game.Look, {typeof(Look).Assembly.FullName}" }
            .SelectMany(name => new[] { Find.Named(name), Find.Lenient(name), Find.Strict(name) }),
    ];
}
