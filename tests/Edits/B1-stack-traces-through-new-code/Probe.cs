using Game;

public static class Probe
{
    private static readonly Orc Orc = new();

    public static IEnumerable<string> Answers()
    {
        Action[] calls =
        [
            () => Orc.Relay(1), () => Orc.Chain(Orc), Orc.Shout, () => Orc.Shape(), () => Orc.Held(), () => Orc.Generic(1), () => Orc.Generic("a"),
            () => Orc.Walk().GetAwaiter().GetResult(), () => Orc.Count().Last(),
        ];
        return calls.Select(Where);
    }

    /// <summary>Where it was thrown: no tool may leave that frame out.</summary>
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
            return $"{exception.Message}: {(file < 0 ? line : line[..file]).Replace("..ctor", ".ctor", StringComparison.Ordinal)}";
        }
    }
}
