using Game;

public static class Probe
{
    private static readonly Hero Ann = new() { Name = "ann" };
    private static readonly Hero Bob = new() { Name = "bob" };
    private static Hero? copy;

    public static IEnumerable<string> Answers()
    {
        var fresh = new Hero { Name = "new" };
        yield return fresh.Show();
        yield return fresh.Copy().Show();
    }

    public static IEnumerable<string> Kept()
    {
        yield return Ann.Show();
        copy ??= Ann.Copy();
        yield return copy.Show();
        yield return Bob.Copy().Show();
        yield return Bob.Show();
    }
}
