using System.Collections.Generic;

public static class Probe
{
    private static readonly Further Held = new();

    public static IEnumerable<string> Answers()
    {
        var made = new Further();
        yield return $"{made.Twice()} {((Base)made).Name} {((INamed)made).Title()} {Held.Twice()} {Boxes.Make().Open()} {Boxes.Make().Shut("x")}";
    }
}
