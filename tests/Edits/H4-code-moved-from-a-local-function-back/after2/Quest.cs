namespace Game;

public static class Quest
{
    public static async Task<string> Go(string hero, Gate gate, List<Func<int, string>> kept)
    {
        return await Cross(hero, gate, kept) + " at home again";

        static async Task<string> Cross(string hero, Gate gate, List<Func<int, string>> kept)
        {
            kept.Add(distance => $"{distance} miles still to go");
            await gate.Wait();
            return $"{hero} crossed by itself again";
        }
    }
}
