using System.Reflection;
using Game;

public static class Probe
{
    private static Orc held = null!;
    private static Func<int, int> attack = null!;

    public static void Setup()
    {
        held = new Orc(7);
        attack = held.Attack;
        held.Attack(1);
    }

    public static IEnumerable<string> Kept() => [$"{attack(3)}, {held.Report()}"];

    public static IEnumerable<string> Answers()
    {
        var orc = new Orc(5);
        Func<string, string> cry = Orc.Cry;
        var byReflection = typeof(Orc).GetMethod("Attack", BindingFlags.Public | BindingFlags.Instance)!;
        return [$"{orc.Attack(2)}", $"{byReflection.Invoke(orc, [9])}", Orc.Cry("Bolg"), cry("Azog"), orc.Report()];
    }
}
