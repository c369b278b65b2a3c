public class Shop
{
    public string Name() => "new";

    public (int, int) Pair() => (3, 4);

    public object Any() => 5;

    public IEnumerable<string> All()
    {
        yield return "a";
        yield return "b";
    }

    public static T First<T>() where T : class => (T)(object)"first";

    public string this[string key] => key + "2";

    public string Title { get; set; } = "new title";

    public async Task<string> Wait()
    {
        await Task.Yield();
        return "waited more";
    }
}
