namespace Game;

public static class Desk
{
    public static IEnumerable<string> Say() => [$"{Derived.Go(1).GetAwaiter().GetResult()} {Derived.Go(2).GetAwaiter().GetResult()}"];
}
