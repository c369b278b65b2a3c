using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() =>
        [Data.Text(), $"{Data.Primes()} {Data.Grid()}", string.Join(",", Data.Bytes.ToArray())];
}
