using System;
using System.Collections.Generic;

public static class Probe
{
    private static readonly List<Func<Parser<string>, Parser<string>>> held = [];

    public static IEnumerable<string> Answers()
    {
        Parser<string> shown = text => $"<{text}>";
        yield return $"{shown.Twice()("x")} {shown.Quoted()("y")}";
    }

    public static IEnumerable<string> Kept()
    {
        yield return $"nothing yet{held.Count}";
    }
}
