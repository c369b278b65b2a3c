using Game;

public static class Probe
{
    private static readonly A[] Old = [new A(), new B(), new C(), new D(), new E()];
    private static readonly Func<int, string>[] Held = [.. Old.Select(one => (Func<int, string>)one.M)];

    public static void Setup() => Held[4](1);

    public static IEnumerable<string> Answers() =>
        [new A().M(1), new B().M(1), new C().M(1), new D().M(1), new E().M(1), ((A)new E()).M(2), ((C)new D()).M(3)];

    public static IEnumerable<string> Kept() => [string.Join(", ", Old.Select(one => one.M(1))) == string.Join(", ", Held.Select(one => one(1))) ? Old[4].M(1) : "differ"];
}
