namespace Game;

public static class Quest
{
    public static async Task<string> Go(string hero, Gate gate)
    {
        var steps = 1;
        await gate.Count();
        steps += 20;
        return $"{hero} counted {steps}";
    }
}
