namespace Game;

public record State(int Turn, string Who)
{
    public int[] Scores { get; init; } = [0];
}

public record struct Spot(int X, int Y);

public static class Rules
{
    public static State Next(State state) => state with { Turn = state.Turn + 1 };

    public static Spot Move(Spot spot) => spot with { X = spot.X + 1 };
}
