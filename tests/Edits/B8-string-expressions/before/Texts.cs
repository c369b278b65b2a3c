namespace Game;

public static class Texts
{
    public const string Head = "a";

    public static string Line(string name, double value) => $"{name,10}|{value:F2}|{Head}";

    public static string Raw(int level) => """
        level "zero"
        """ + level;

    public static string Long(string[] parts) => parts[0] + parts[1] + parts[2] + parts[3] + parts[4];
}
