namespace Game;

public static class Waits
{
    public static async Task<string> M(Task gate, int a)
    {
        await gate;
        bool v = a > 0;
        return $"2 {string.Concat(Enumerable.Range(0, 2).Where(x => v).Select((int x) => $"{v}"))} {a}";
    }
}
