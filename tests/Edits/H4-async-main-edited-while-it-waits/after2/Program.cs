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
        Log.Add("first 3");
        try
        {
            for (var turn = 0; turn < 2; turn++)
            {
                await Second.Wait();
                Log.Add($"turn {turn}");
            }
        }
        finally
        {
            Log.Add(End());
        }
        return exit + 100;
    }

    public static string End() => "end 3";
}
