using Game;

public static class Probe
{
    private static Vector[] held = null!;
    private static object boxed = null!;

    public static void Setup()
    {
        held = [new Vector(1, 2)];
        boxed = new Vector(3, 4);
    }

    public static IEnumerable<string> Kept()
    {
        held[0].Move(1);
        return [$"{held[0]} {boxed} {boxed.GetHashCode()}"];
    }

    public static IEnumerable<string> Answers()
    {
        var vector = new Vector(5, 6);
        vector.Move(1);
        Vector? maybe = vector;
        Action<int> move = vector.Move;
        move(100);
        var set = new HashSet<Vector> { new(1, 5), new(1, 6), new(2, 6) };
        return [$"{vector} {maybe?.Length()} {maybe}", $"{set.Count} {new Vector(1, 2).Equals(new Vector(1, 3))}"];
    }
}
