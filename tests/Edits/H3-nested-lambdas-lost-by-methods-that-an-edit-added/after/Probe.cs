using System;
using System.Collections.Generic;

public static class Probe
{
    private static readonly List<Func<Parser<string>, Parser<string>>> held = [];

    public static IEnumerable<string> Answers()
    {
        Parser<string> shown = text => $"<{text}>";
        Parser<int> length = text => text.Length;
        yield return $"{shown.Twice()("x")} {shown.Quoted()("y")} {shown.Delimited(length)("z")} {shown.Delimited(length, '!')("abc")} {Combinators.Held("h")(shown)("x")}";
    }

    public static IEnumerable<string> Kept()
    {
        if (held.Count == 0) held.Add(Combinators.Held("held "));
        yield return held[0](text => $"({text})")("x");
    }
}
