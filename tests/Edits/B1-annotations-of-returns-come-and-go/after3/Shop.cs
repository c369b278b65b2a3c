public class Shop
{
    public string Name() => "fourth";

    public (int, int) Pair() => (7, 8);

    public object Any() => 9;

    public IEnumerable<string> All()
    {
        yield return "a";
        yield return "d";
    }

    public static T First<T>() where T : class => (T)(object)"first";

    public string this[string key] => key + "4";

    public string Title { get; set; } = "new title";

    public async Task<string> Wait()
    {
        await Task.Yield();
        return "waited long";
    }
}
