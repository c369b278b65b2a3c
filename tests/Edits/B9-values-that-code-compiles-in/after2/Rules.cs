namespace Game;

public class Rules
{
    public const int Limit = 5;

    public const string Title = "first";

    public static int Cap(int value, int most = 5) => Math.Min(value, most);

    public virtual string Say(string text = "first") => "base " + text;
}

public class House : Rules
{
    public override string Say(string text = "house first") => "house " + text;
}

public interface IRule
{
    string Rule(int number = 5);
}

public partial class Law : IRule
{
    public partial string Part(int number = 5);

    public string Rule(int number = 7) => $"law {number}";
}

public static class Box<T>
{
    public const int Size = 5;

    public static string Of(T value, int size = Size) => $"{value} {size}";
}

public static class Extended
{
    public static string Told(this string text, int times = 5) => $"{text} {times}";
}
