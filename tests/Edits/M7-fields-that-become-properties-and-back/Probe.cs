using System;
using System.Collections.Generic;

public static class Probe
{
    private static readonly Holder Held = new();
    private static readonly Holder<string> Generic = new();
    private static object? key;
    private static Func<int, int>? twice;

    public static void Setup()
    {
        (key, twice) = (Numbers.Key, Numbers.Twice);
        Numbers.Count = 7;
        Held.Value = 9;
        Generic.Value = "kept";
        Holder<string>.Last = "last";
    }

    public static IEnumerable<string> Answers()
    {
        yield return Numbers.Name;
        yield return $"{new Holder().Shown} {new Holder<int>().Shown}";
    }

    public static IEnumerable<string> Kept()
    {
        yield return $"{ReferenceEquals(key, Numbers.Key)} {ReferenceEquals(twice, Numbers.Twice)} {Numbers.Count} {Held.Shown} {Generic.Shown}";
    }
}
