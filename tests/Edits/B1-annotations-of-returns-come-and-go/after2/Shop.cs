public class Shop
{
    public string? Name() => "third";

    public (int First, int Second) Pair() => (5, 6);

    public dynamic Any() => 7;

    public IEnumerable<string?> All()
    {
        yield return "c";
        yield return null;
    }

    public static T? First<T>() where T : class => null;

    public string? this[string? key] => key + "3";

    public string? Title { get; set; } = "title";

    public async Task<string?> Wait()
    {
        await Task.Yield();
        return "waited again";
    }
}
