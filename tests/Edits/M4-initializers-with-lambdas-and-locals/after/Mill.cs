namespace Game;

public class Mill
{
    private readonly int parsed = int.TryParse("12", out var number) ? number : -1;

    private readonly Func<int, int> old = value => value + 1;

    private readonly Func<int> closed = int.TryParse("30", out var outer) ? () => outer++ : () => 0;

    private readonly string kind = DateTime.UnixEpoch.DayOfWeek switch
    {
        DayOfWeek.Thursday => "thu" + "rsday",
        DayOfWeek.Friday when Environment.TickCount > 0 => "friday",
        _ => throw new InvalidOperationException(),
    };

    private readonly List<string> names = [.. from item in new[] { 3, 1, 2 } where item > 1 orderby item select $"n{item}"];

    private readonly Lazy<string> lazy = new(() => string.Join('-', Enumerable.Range(0, 3).Select(item => item * item)));

    private readonly int[] loop = Loop(static value => value * 2, 3);

    private static int[] Loop(Func<int, int> next, int count) => [.. Enumerable.Range(1, count).Select(next)];

    public string Show() => $"mill {old(1)} {parsed} {closed()} {closed()} {kind} {string.Join(',', names)} {lazy.Value} {loop[2]}";
}
