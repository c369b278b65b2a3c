namespace Game;

public static class Quest
{
    public static async Task<string> Go(string hero, Gate gate, List<Func<int, string>> kept)
    {
        return await Cross(hero, gate, kept) + " at home";

        static async Task<string> Cross(string hero, Gate gate, List<Func<int, string>> kept)
        {
            kept.Add(distance => $"{distance} miles to go");
            await gate.Wait();
            return $"{hero} crossed by itself";
        }
    }
}
