using Game;

public static class Program
{
    public static readonly Gate First = new();
    public static readonly Gate Second = new();
    public static readonly List<string> Log = [];

    public static async Task<int> Main(string[] arguments)
    {
        var exit = arguments.Length;
        await First.Wait();
        Log.Add("first 2");
        await Second.Wait();
        Log.Add(End());
        return exit + 10;
    }

    public static string End() => "end 2";
}
