using Game;

public static class Probe
{
    private static Task running = null!;

    public static void Setup() => running = Program.Main([]);

    public static IEnumerable<string> Kept() => [Ask("look"), Ask("jump"), $"{running.IsCompleted}"];

    public static IEnumerable<string> Answers() => [Commands.Run("look"), Commands.Run("jump")];

    public static void Teardown()
    {
        Wire.Lines.Writer.Complete();
        running.Wait();
    }

    private static string Ask(string line)
    {
        Wire.Lines.Writer.TryWrite(line);
        return Wire.Replies.Reader.ReadAsync().AsTask().Result;
    }
}
