using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() =>
    [
        $"{Health.Show(Health.Add(2, 3))} {Health.Show(Health.Add(2, null))} {Health.Show(Health.Add(null, 3))}",
        $"{Health.Both(true, null)} {Health.Both(null, false)} {Health.Both(null, null) is null}",
    ];
}
