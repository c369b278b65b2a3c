namespace Molt.Soak;

/// <summary>A player who asks all the time, and knows what the answers must be.</summary>
internal sealed class Bot(int index, int port, int seed)
{
    // Whoever looks around sees all who are in the room, so the bots are not all in one.
    private static readonly (string? Way, string Room)[] Places = [(null, "The taproom"), ("east", "The kitchen"), ("north", "The yard")];

    private readonly Random random = new(seed * 1000 + index);
    private readonly string name = $"Bot{(char)('a' + index / 26)}{(char)('a' + index % 26)}";
    private readonly (string? Way, string Room) place = Places[index % Places.Length];
    private int tallies;

    /// <summary>Questions that were answered right.</summary>
    public long Answers { get; private set; }

    /// <summary>Plays until cancelled; throws <see cref="SoakException"/> at the first answer that is wrong.</summary>
    public async Task PlayAsync(CancellationToken end)
    {
        using var client = await Client.EnterAsync(port, name);
        if (place.Way is { } way) await client.AskAsync(way, place.Room);
        while (!end.IsCancellationRequested)
        {
            await AskAsync(client);
            Answers++;
            await Task.Delay(random.Next(500, 1500), CancellationToken.None);
        }
        await client.AskAsync("quit", "Come again.");
    }

    private Task AskAsync(Client client) => random.Next(20) switch
    {
        < 5 => TallyAsync(client),
        5 => client.AskAsync("look", place.Room),
        6 => client.AskAsync("score", $"{name}: health"),
        _ => Probes.All[random.Next(Probes.All.Length)].CheckAsync(client),
    };

    private async Task TallyAsync(Client client)
    {
        var answer = await client.AskAsync("tally", "tally ");
        tallies++;
        if (answer.Split(' ')[1] != $"{tallies}") throw new SoakException($"{name} asked for the tally {tallies} times, and was told: {answer}");
    }
}
