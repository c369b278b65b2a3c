using System;

public static class Selections
{
    public static Func<int, int> Twice(int offset) => number => number * 2 + offset;

    public static Func<int, string> Shown(string prefix) => number => prefix + number;
}
