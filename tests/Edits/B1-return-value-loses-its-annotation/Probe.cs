using System;
using System.Collections.Generic;
using System.Linq;
using Game;

public static class Probe
{
    private static readonly Names held = new Other();
    private static readonly Func<object, string?> of = new Names().Of;

    public static IEnumerable<string> Answers()
    {
        yield return of(3)!;
        yield return $"{Names.Sum(["a", "b"], 1)}";
        yield return $"{Names.Loose("value")}";
        yield return held.Lines(1, "b", null)!.Single()!;
        yield return new Names().Lines(1, "b", 'c')!.Single()!;
        yield return held[4]!;
    }
}
