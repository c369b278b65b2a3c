namespace Game;

public record Request(string Text);

public record Reply(string Text);

public static class Parser
{
    public static Request Parse(Request request) => request with { Text = request.Text.Trim().ToUpperInvariant() };
}
