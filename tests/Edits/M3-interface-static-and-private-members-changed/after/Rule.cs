namespace Game;

public interface IRule
{
    int Points { get; }

    string Show() => Format(Points);

    private static string Format(double points, string unit = "marks") => $"{points:F1} {unit}";

    static IRule Of(int points, int bonus = 4) => new Rule(points + bonus);
}

public class Rule(int points) : IRule
{
    public int Points => points;
}
