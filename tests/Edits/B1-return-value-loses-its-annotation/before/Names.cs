using System.Collections.Generic;

namespace Game;

public class Names
{
    public string? Of(object key) => $"{key}";

    public static (int Count, string First) Sum(string[] all, int from) => (all.Length - from, all[from]);

    public static dynamic Loose(dynamic value) => value;

    public virtual List<string?>? Lines(int a, string? b, object? c) => [$"{a}{b}{c}"];

    public string? this[int at] => $"at {at}";
}

public class Other : Names
{
    public override List<string?>? Lines(int a, string? b, object? c) => [$"other {a}{b}{c}"];
}
