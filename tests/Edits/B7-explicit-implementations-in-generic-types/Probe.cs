using Game;

public static class Probe
{
    private static IGet<int> held = null!;

    public static void Setup() => held = new Store<int>(1, 2);

    public static IEnumerable<string> Kept() => [$"{held.Get()} {((INamed)held).Get()}"];

    public static IEnumerable<string> Answers()
    {
        var store = new Store<char>('a', 'b');
        return [$"{((IGet<char>)store).Get()} {((INamed)store).Get()} {store.Second} {EqualityComparer<Store<char>>.Default.Equals(store, store)}"];
    }
}
