public static class Probe
{
    private static readonly object[] held = [new Beast(), new Wolf(), new Dog()];

    public static void Setup() => _ = held;

    public static IEnumerable<string> Kept() => held.Select(Ear.Hear);

    public static IEnumerable<string> Answers() => new object[] { new Beast(), new Wolf(), new Dog() }.Select(Ear.Hear);
}
