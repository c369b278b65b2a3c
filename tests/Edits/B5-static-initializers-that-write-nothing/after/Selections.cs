using System;

public static class Selections
{
    public static Func<int, int> Twice(int offset) => number =>
    {
        var doubled = number + number;
        return doubled + offset + 100;
    };

    public static Func<int, string> Shown(string prefix) => number => $"{prefix}: {number}";
}
