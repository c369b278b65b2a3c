using Game;

public static class Probe
{
    private static readonly Exception Old = new Problem("old");
    private static readonly Names Kept1 = [];

    public static void Setup() => Kept1.Add("first");

    public static IEnumerable<string> Answers()
    {
        var names = new Names { "a", "b" };
        names.RemoveAt(0);
        var numbers = new Bag<int> { 1, 2, 3 };
        var writer = new Shouting();
        writer.Write("hello {0}", 5);
        var sorted = new List<int> { 3, 1, 2 };
        sorted.Sort(new Backwards());
        return [new Problem("p").Message, string.Join(",", names), string.Join(",", numbers), writer.Text, string.Join(",", sorted)];
    }

    public static IEnumerable<string> Kept()
    {
        Kept1.Add("more");
        return [Old.Message, string.Join(",", Kept1)];
    }
}
