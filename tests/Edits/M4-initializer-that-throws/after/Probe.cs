using Game;

public static class Probe
{
    private static Door held = null!;

    public static IEnumerable<string> Kept()
    {
        Keys.AreThere = false;
        return [held.Show(), held.Show()];
    }

    public static IEnumerable<string> Answers()
    {
        Keys.AreThere = true;
        return [new Door().Show()];
    }
}
