namespace Game;

public static class Quest
{
    public static async Task<string> Go(string hero, Gate bridge, Gate castle, List<string> log)
    {
        var steps = 1;
        log.Add($"{hero} leaves");
        await bridge.Wait();
        steps += 10;
        log.Add($"{hero} crosses the bridge");
        await castle.Wait();
        steps += 100;
        log.Add($"{hero} enters");
        return $"{hero} after {steps}";
    }
}
