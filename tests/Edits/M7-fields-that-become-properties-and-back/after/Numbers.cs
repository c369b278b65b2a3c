using System;

public static class Numbers
{
    public static Func<int, int> Twice { get; } = number => number * 2;

    public static object Key { get; } = new();

    public static int Count { get; set; } = 3;

    public static object Text { get; } = "b";

    public static string Name => $"properties {Twice(4)} {Text}";
}
