namespace Molt.Soak;

/// <summary>A player who asks all the time, and knows what the answers must be.</summary>
internal sealed class Bot(string name, int port, int seed)
{
    private readonly Random random = new(seed);
    private int tallies;

    /// <summary>Questions that were answered right.</summary>
    public long Answers { get; private set; }

    /// <summary>Plays until cancelled; throws <see cref="SoakException"/> at the first answer that is wrong.</summary>
    public async Task PlayAsync(CancellationToken end)
    {
        using var client = await Client.EnterAsync(port, name);
        await client.AskAsync("east", "The kitchen");
        while (!end.IsCancellationRequested)
        {
            await AskAsync(client);
            Answers++;
            await Task.Delay(random.Next(200, 800), CancellationToken.None);
        }
        await client.AskAsync("quit", "Come again.");
    }

    private Task AskAsync(Client client) => random.Next(10) switch
    {
        < 3 => TallyAsync(client),
        3 => client.AskAsync("look", "The kitchen"),
        4 => client.AskAsync("score", $"{name}: health"),
        _ => Probes.All[random.Next(Probes.All.Length)].CheckAsync(client),
    };

    private async Task TallyAsync(Client client)
    {
        var answer = await client.AskAsync("tally", "tally ");
        tallies++;
        if (answer.Split(' ')[1] != $"{tallies}") throw new SoakException($"{name} asked for the tally {tallies} times, and was told: {answer}");
    }
}
