namespace Game;

public static class Waits
{
    public static async Task<string> M(Task gate, int a)
    {
        await gate;
        int v = checked(1);
        return $"1 {((Func<int, int>)(x => v))(a)} {a}";
    }
}
