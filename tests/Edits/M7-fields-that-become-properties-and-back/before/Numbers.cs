using System;

public static class Numbers
{
    public static readonly Func<int, int> Twice = number => number * 2;

    public static readonly object Key = new();

    public static int Count = 3;

    public static string Text = "a";

    public static string Name => $"fields {Twice(4)} {Text}";
}
