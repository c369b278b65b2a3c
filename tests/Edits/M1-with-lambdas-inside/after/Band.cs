namespace Game;

public class Band(params string[] names)
{
    public Func<string> Play() => Song("la");

    public int Size => names.Length;

    private Func<string> Song(string word)
    {
        var verse = 0;
        var parts = names.Select(name => $"{name}:{word}").ToList();
        return () =>
        {
            verse++;
            return Repeat(verse);
        };

        string Repeat(int times) => string.Join(" ", parts.SelectMany(part => Enumerable.Repeat(part, times)));
    }
}
