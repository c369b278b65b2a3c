namespace Game;

public static class Quest
{
    public static async Task<string> Go(string hero, Gate gate, List<Func<int, string>> kept)
    {
        kept.Add(distance => $"{distance} miles yet to go");
        await gate.Wait();
        return $"{hero} crossed in the method at home";
    }
}
