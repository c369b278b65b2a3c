using System;
using System.Collections.Generic;

public static class Probe
{
    private static Func<int, int>? twice;

    public static void Setup() => twice = Selections.Twice(1);

    public static IEnumerable<string> Answers()
    {
        yield return $"{Unit.Name} {Holder<int>.Name} {Holder<string>.Nothing} {Selections.Twice(3)(4)} {Selections.Shown("n")(5)}";
    }

    public static IEnumerable<string> Kept()
    {
        yield return $"{Unit.Number} {twice!(10)}";
    }
}
