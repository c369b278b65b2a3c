namespace Game;

public static class Show
{
    public static string Of<T>(Box<T> box) => string.Join(" ", [
        string.Join(",", box.Pairs(1, 2)), string.Join(",", box.Stream().ToBlockingEnumerable()),
        $"{box.Later(value => $"<{value}>").GetAwaiter().GetResult()}", box.Deferred(4)().GetAwaiter().GetResult(), box.Local(), Log.Drain()]);
}
