/// <summary>Finds the command that a line means. Any beginning of a verb will do: <c>inv</c> is <c>inventory</c>.</summary>
public static class Interpreter
{
    public static void Obey(Player player, string line)
    {
        var (verb, words) = Split(line.Trim());
        if (verb.Length == 0) return;
        if (Find(player.World.Commands, verb) is { } command) command.Run(player, words);
        else player.Tell($"You do not know how to {verb}. Try help.");
    }

    private static (string Verb, string Words) Split(string line)
    {
        var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries);
        var words = parts.Length > 1 ? parts[1] : "";
        return Meaning(parts[0].ToLowerInvariant(), words);
    }

    private static (string Verb, string Words) Meaning(string verb, string words) => verb switch
    {
        "n" or "north" => ("go", "north"),
        "e" or "east" => ("go", "east"),
        "s" or "south" => ("go", "south"),
        "w" or "west" => ("go", "west"),
        "u" or "up" => ("go", "up"),
        "d" or "down" => ("go", "down"),
        "kill" => ("attack", words),
        "take" => ("get", words),
        _ => (verb, words),
    };

    private static ICommand? Find(IReadOnlyList<ICommand> commands, string verb) =>
        commands.FirstOrDefault(command => command.Verb == verb)
        ?? commands.FirstOrDefault(command => command.Verb.StartsWith(verb, StringComparison.Ordinal));
}
