namespace Game;

public abstract record Shape;

public record Circle(double Radius) : Shape;

public record Box(double Width, double Height) : Shape;

public static class Judge
{
    public static string Of(object? thing) => thing switch
    {
        null => "nothing",
        Circle { Radius: > 10 } => "big circle",
        Circle => "circle",
        Box(var width, var height) when width == height => "square",
        int number and > 0 => $"positive {number}",
        int[] and [1, .., var last] => $"list to {last}",
        _ => "else",
    };
}
