namespace Game;

public static class Quest
{
    public static async Task<string> GoAsync(string place)
    {
        var trail = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var there = await WalkAsync($"{place}{i}");
            await Task.Yield();
            trail.Add(there);
        }
        var last = await WalkAsync("home");
        return $"{string.Join(", ", trail)}, then {last}";
    }

    private static async Task<string> WalkAsync(string place)
    {
        var before = place.Length;
        try
        {
            await Task.Yield();
            return $"in {place}";
        }
        finally
        {
            await Task.Yield();
            before++;
        }
    }
}
