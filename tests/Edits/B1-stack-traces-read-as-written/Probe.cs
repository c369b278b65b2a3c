using Game;

public static class Probe
{
    private static readonly Orc Orc = new();

    public static IEnumerable<string> Answers()
    {
        var (number, text) = (1, "");
        Action[] calls =
        [
            () => Orc.Attack(1), () => Orc.Shout("a", 1, 2), () => Orc.Generic(new List<string>()), () => Orc.Generic(new List<int>()),
            () => ((IAttack)Orc).Strike(ref number, out text), () => _ = Orc.Health, () => Orc.Health = 1, () => _ = Orc[1], () => _ = Orc + Orc,
            () => Orc.Walk(1).GetAwaiter().GetResult(), () => Orc.Count(1).Last(), () => Orc.Local(1), () => Orc.Held(1),
            () => new Cave<int>().Enter(1, []), () => new Cave<string>().Enter("a", []), () => new Cave<Orc>.Door<int>().Open(1, Orc), () => new Cave<int>.Door<string>().Open("a", 1),
            () => Cave<int>.Wait("key").GetAwaiter().GetResult(), () => Cave<string>.Wait(3).GetAwaiter().GetResult(),
        ];
        return calls.Select(Where);
    }

    /// <summary>Where it was thrown, without the file.</summary>
    private static string Where(Action call)
    {
        try
        {
            call();
            return "nothing thrown";
        }
        catch (InvalidOperationException exception)
        {
            var line = exception.StackTrace!.Split('\n')[0].Trim();
            var file = line.LastIndexOf(" in ", StringComparison.Ordinal);
            return $"{exception.Message}: {(file < 0 ? line : line[..file])}";
        }
    }
}
