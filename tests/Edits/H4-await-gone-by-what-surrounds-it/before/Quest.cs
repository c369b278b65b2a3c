namespace Game;

public static class Quest
{
    public static async Task<string> Go(string hero, Gate gate)
    {
        var steps = 1;
        await gate.Wait();
        steps += 10;
        return $"{hero} waited {steps}";
    }
}
