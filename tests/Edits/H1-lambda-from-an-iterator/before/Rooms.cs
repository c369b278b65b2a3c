namespace Game;

public static class Rooms
{
    public static IEnumerable<Func<string>> All(string[] names)
    {
        foreach (var name in names)
        {
            var visits = 0;
            yield return () => $"{name} seen {++visits}";
        }
    }
}
