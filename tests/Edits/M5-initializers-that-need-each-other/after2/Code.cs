namespace Game;

public static class Alpha
{
    private static readonly string Zeroth = Gamma<int>.Show() + Beta.Look();

    private static readonly int First = Beta.Level + 1;

    private static readonly string Second = $"{Beta.Names.Count} {Beta.Look()}";

    public static string Show() => $"alpha {Zeroth} {First} {Second}";
}

public class Beta
{
    public static readonly int Level = Hidden.Depth * 2;

    public static readonly List<string> Names = ["one", Hidden.Look() > 20 ? "two" : ""];

    public static string Show() => $"beta {Level} {Names.Count}";

    private static class Hidden
    {
        public static readonly int Depth = int.Parse("20");

        public static int Look() => Depth + 1;
    }

    public static int Look() => Hidden.Look() * 1;
}

public static class Gamma<T>
{
    private static readonly string Name = typeof(T).Name + Beta.Level;

    public static string Show() => Name;
}
