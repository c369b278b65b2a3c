namespace Game;

public static class Everything
{
    public static Dictionary<string, Func<string>> All()
    {
        Dictionary<string, Func<string>> all = new()
        {
            ["steps"] = () => string.Join(",", new[] { 1, 2, 3 }.Every(2)) + string.Join(",", new[] { "a", "b" }.Every(1)),
            ["async"] = () => new[] { 1, 2, 3 }.LastAsync().Result + new[] { "x" }.LastAsync().Result,
            ["lambda"] = () => new[] { 7L, 8 }.Where(2)(),
            ["gone"] = () => new Whole<int>(3).Gone("k") + new[] { 1 }.Gone<int, string>(),
            ["overwrite"] = () => new Whole<int>(3).All("s") + new Whole<string>("w").All(2.5),
        };
        return all;
    }
}
