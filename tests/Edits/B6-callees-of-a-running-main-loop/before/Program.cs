public class Program
{
    public static async Task Main(string[] args)
    {
        await foreach (var line in Game.Wire.Lines.Reader.ReadAllAsync()) await Game.Wire.Replies.Writer.WriteAsync(Game.Commands.Run(line));
    }
}
