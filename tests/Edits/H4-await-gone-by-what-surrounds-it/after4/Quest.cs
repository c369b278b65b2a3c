namespace Game;

public static class Quest
{
    public static async Task<string> Go(string hero, Gate gate)
    {
        var steps = 1;
        try
        {
            steps += 1000;
        }
        finally
        {
            await gate.Count();
            steps += 1000;
        }
        return $"{hero} tidied {steps}";
    }
}
