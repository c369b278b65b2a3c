namespace Game;

public class Scale
{
    public string Weigh(int grams) => $"{grams} g";

    public static string Name(string thing) => $"text {thing}";
}
