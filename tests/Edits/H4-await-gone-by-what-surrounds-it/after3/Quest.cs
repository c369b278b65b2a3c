namespace Game;

public static class Quest
{
    public static async Task<string> Go(string hero, Gate gate)
    {
        var steps = 1;
        try
        {
            if (steps > 0) throw new FormatException("caught");
        }
        catch (FormatException thrown)
        {
            await gate.Count();
            steps += thrown.Message.Length * 100;
        }
        return $"{hero} caught {steps}";
    }
}
