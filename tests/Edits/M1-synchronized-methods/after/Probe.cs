using Game;

public static class Probe
{
    public static void Setup() { }

    public static IEnumerable<string> Kept() => [];

    private static string Counted()
    {
        var (derived, held) = (new Derived(), 0);
        derived.Count(ref held);
        return $"{derived.Number} {held} {Monitor.IsEntered(derived)}";
    }

    public static IEnumerable<string> Answers() => [new Derived().Word(), new Base().Word(), Counted(), new Derived().Thrown(), new Gate().Own(), Gate.OfClass(), new Gate().Late(), new Gate().Virtual(), new Gate().Heard(), new Gate<int>().Late(), Gate<int>.OfClass<string>(), Gate<string>.OfClass<string>()];
}
