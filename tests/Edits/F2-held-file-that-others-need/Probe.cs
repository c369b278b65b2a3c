using System.Collections.Generic;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        yield return $"{Text.Shown(new Lines.Reader(3))} {Other.Name}";
    }
}
