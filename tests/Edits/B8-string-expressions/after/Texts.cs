namespace Game;

public static class Texts
{
    public const string Head = "a";

    public static string Line(string name, double value) => $"{name,-10}|{value,8:F1}|{Head + "b"}|{{}}|{(value > 1 ? "big" : "small")}";

    public static string Raw(int level) => $$"""
        level {"n": {{level + 1}}}
          indented \n
        """;

    public static string Long(string[] parts) => parts[4] + '-' + parts[1] + 7 + null + @"\" + (object)2.5m + parts[0];
}
