public class Shop
{
    public string? Name() => "old";

    public (int First, int Second) Pair() => (1, 2);

    public dynamic Any() => 3;

    public IEnumerable<string?> All()
    {
        yield return "a";
        yield return null;
    }

    public static T? First<T>() where T : class => null;

    public string? this[string? key] => key + "1";

    public string? Title { get; set; } = "title";

    public async Task<string?> Wait()
    {
        await Task.Yield();
        return "waited";
    }
}
