using Game;

public static class Probe
{
    private static Pipe pipe = new();
    private static StreamReader reader = StreamReader.Null;

    public static void Setup()
    {
        pipe = new();
        reader = new(pipe);
    }

    public static IEnumerable<string> Answers() => [Streams.UseAsync().GetAwaiter().GetResult()];

    public static IEnumerable<string> Kept()
    {
        pipe.Write("kept\n"u8);
        return [reader.ReadLine() ?? "nothing"];
    }
}
