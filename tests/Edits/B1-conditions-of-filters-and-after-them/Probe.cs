using System;
using System.Collections.Generic;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        foreach (var level in new[] { 1, 2 })
        {
            foreach (var isDisabled in new[] { false, true })
            {
                var reader = new Reader { Level = level, IsDisabled = isDisabled };
                yield return $"{Try(reader, "function", false)} {Try(reader, "f", false)} {Try(reader, 5, true)} {Try(reader, new Failing(), true)} {Try(reader, new Failing(), false)}";
            }
        }
    }

    private static string Try(Reader reader, object target, bool isSetter)
    {
        try
        {
            return $"{reader.GetOrSet(target, "x", isSetter)}";
        }
        catch (Exception thrown)
        {
            return $"{thrown.GetType().Name} {thrown.Message}";
        }
    }
}
