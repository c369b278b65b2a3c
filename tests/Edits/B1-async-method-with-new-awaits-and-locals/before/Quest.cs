namespace Game;

public static class Quest
{
    public static async Task<string> GoAsync(string place)
    {
        var first = await WalkAsync(place);
        return first;
    }

    private static async Task<string> WalkAsync(string place)
    {
        await Task.Yield();
        return $"at {place}";
    }
}
