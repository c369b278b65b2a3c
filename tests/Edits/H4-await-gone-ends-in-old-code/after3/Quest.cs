namespace Game;

public static class Quest
{
    public static async Task<string> Go(string hero, Gate bridge, Gate castle, List<string> log)
    {
        log.Add($"{hero} stays");
        return $"{hero} rests";
    }
}
