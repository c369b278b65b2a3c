namespace Game;

public interface IRule
{
    int Points { get; }

    string Show() => Format(Points);

    private string Format(int points) => $"{points} points";

    static IRule Of(int points) => new Rule(points);
}

public class Rule(int points) : IRule
{
    public int Points => points;
}
