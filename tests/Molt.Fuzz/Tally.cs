namespace Molt.Fuzz;

/// <summary>Counts what became of the edits.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> outcomes = new(StringComparer.Ordinal);

    public int Failures { get; private set; }

    public void Count(string outcome) => outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;

    public void Fail() => Failures++;

    public override string ToString() => $"{Failures} failed chains; {string.Join(", ", outcomes.Select(pair => $"{pair.Key}: {pair.Value}"))}";
}
