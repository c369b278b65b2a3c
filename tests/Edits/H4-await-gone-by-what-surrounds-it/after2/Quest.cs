namespace Game;

public static class Quest
{
    public static async Task<string> Go(string hero, Gate gate)
    {
        var steps = 1;
        foreach (var word in new List<string> { "a", "b" })
        {
            await gate.Count();
            steps += word.Length;
        }
        return $"{hero} looped {steps}";
    }
}
