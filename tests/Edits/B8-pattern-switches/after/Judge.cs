namespace Game;

public abstract record Shape;

public record Circle(double Radius) : Shape;

public record Box(double Width, double Height) : Shape;

public static class Judge
{
    public static string Of(object? thing)
    {
        switch (thing)
        {
            case Circle { Radius: >= 5 and < 20 or 100 } circle:
                return $"fair circle {circle.Radius}";
            case Box { Width: var width } when width > 1:
                return $"wide {width}";
            case int or long:
                return "number";
            case int[] and [_, 2, .. var rest]:
                return $"two and {rest.Length}";
            case string { Length: 3 } or "long":
                return "word";
            case not null:
                return "something";
            default:
                return "null";
        }
    }
}
