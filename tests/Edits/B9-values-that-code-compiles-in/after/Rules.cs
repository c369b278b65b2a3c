namespace Game;

public class Rules
{
    public const int Limit = 6;

    public const string Title = "second";

    public static int Cap(int value, int most = 6) => Math.Min(value, most);

    public virtual string Say(string text = "second") => "base " + text;
}

public class House : Rules
{
    public override string Say(string text = "house second") => "house " + text;
}

public interface IRule
{
    string Rule(int number = 6);
}

public partial class Law : IRule
{
    public partial string Part(int number = 6);

    public string Rule(int number = 7) => $"law {number}";
}

public static class Box<T>
{
    public const int Size = 6;

    public static string Of(T value, int size = Size) => $"{value} {size}";
}

public static class Extended
{
    public static string Told(this string text, int times = 6) => $"{text} {times}";
}
