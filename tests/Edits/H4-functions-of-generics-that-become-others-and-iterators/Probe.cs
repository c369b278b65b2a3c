using Game;

public static class Probe
{
    private static readonly CancellationTokenSource stop = new();
    private static readonly List<Shop<string>> held = [];
    private static int asked;

    public static void Setup()
    {
        held.Add(new Shop<string>("s").Serve(2.5, 1, stop.Token));
        foreach (var answer in held[0].Turn(1)) _ = answer;
    }

    public static IEnumerable<string> Kept()
    {
        if (++asked == 4) stop.Cancel();
        return held[0].Turn(2).ToList();
    }

    public static IEnumerable<string> Answers()
    {
        using var stopped = new CancellationTokenSource();
        var shop = new Shop<int>(7).Serve('c', 3, stopped.Token);
        var answers = shop.Turn(1).Concat(shop.Turn(2)).ToList();
        stopped.Cancel();
        foreach (var list in shop.Lists) list.Items.Dispose();
        return [.. answers, .. shop.Turn(0), shop.Disposed];
    }
}
