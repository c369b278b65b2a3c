namespace Game;

public static class Rooms
{
    public static IEnumerable<Func<string>> All(string[] names)
    {
        foreach (var name in names)
        {
            var visits = 0;
            yield return () => $"{visits += 5} visits to {name}";
        }
    }
}
