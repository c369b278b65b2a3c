using System.Globalization;

namespace Molt.Soak;

/// <summary>
/// A command of the world whose answer is a number that edits raise. Whoever asks gets no number below the one that was live when
/// the question was sent, and none above the one that was saved when the answer came. Thread-safe.
/// </summary>
/// <param name="Kind">What an edit of it changes.</param>
/// <param name="Verb">What players type.</param>
/// <param name="Sources">The probe's files, for a number: names relative to the scripts, and texts; no text for a file that is not there.</param>
internal sealed record Probe(string Kind, string Verb, Func<int, IReadOnlyList<(string File, string? Text)>> Sources)
{
    private int live;
    private int saved;

    public int Live => Volatile.Read(ref live);

    public int Saved => Volatile.Read(ref saved);

    /// <summary>The next number, whose sources are about to be written.</summary>
    public int Next() => Interlocked.Increment(ref saved);

    public void WentLive(int number) => Volatile.Write(ref live, number);

    /// <summary>Asks, and checks the answer.</summary>
    public async Task CheckAsync(Client client)
    {
        var floor = Live;
        var answer = await client.AskAsync(Verb, Verb + " ");
        var number = int.Parse(answer.Split(' ')[^1], CultureInfo.InvariantCulture);
        if (number < floor || number > Saved) throw new SoakException($"{Verb} answered {number}; live was {floor}, saved is {Saved}");
    }
}
