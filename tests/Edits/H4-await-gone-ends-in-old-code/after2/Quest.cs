namespace Game;

public static class Quest
{
    public static async Task<string> Go(string hero, Gate bridge, Gate castle, List<string> log)
    {
        var steps = 1;
        log.Add($"{hero} flies");
        await castle.Wait();
        steps += 1000;
        log.Add($"{hero} lands softly");
        return $"{hero} sailed {steps}";
    }
}
