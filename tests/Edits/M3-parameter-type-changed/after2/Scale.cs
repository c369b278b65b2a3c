namespace Game;

public class Scale
{
    public string Weigh(int? grams) => $"{grams?.ToString() ?? "nothing"}!";

    public static string Name(ReadOnlySpan<char> thing) => $"span of {thing.Length}";
}
