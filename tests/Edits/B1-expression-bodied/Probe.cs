using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        List<string> log = ["start"];
        Formula.Note(log, 2);
        return [$"{Formula.Damage(3)} {Formula.Damage(5)}", $"{Formula.Chance(4)} {Formula.Chance(5)}", string.Join(", ", log)];
    }
}
