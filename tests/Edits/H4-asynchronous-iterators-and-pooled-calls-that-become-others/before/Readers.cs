namespace Game;

/// <summary>Reads asynchronous sequences an item at a time, and says what there is.</summary>
public sealed class Reader(string name, Turns turns, IAsyncEnumerator<string> items, List<string> ends)
{
    private ValueTask<bool>? next;

    public string Read(int number)
    {
        if (next is null) next = items.MoveNextAsync();
        var said = turns.Turn(number);
        if (!next.Value.IsCompleted) return $"{name} {said}waits{Ends()}";
        try
        {
            var moved = next.Value.GetAwaiter().GetResult();
            next = null;
            return $"{name} {said}{(moved ? items.Current : "end")}{Ends()}";
        }
        catch (Exception exception)
        {
            next = null;
            return $"{name} {said}{exception.Message}{Ends()}";
        }
    }

    public string Close()
    {
        var closed = next is null ? items.DisposeAsync() : default;
        turns.Turn(0);
        return $"{name} {(next is null ? closed.IsCompletedSuccessfully : "open")}{Ends()}";
    }

    private string Ends()
    {
        var all = string.Concat(ends.Select(end => $"; {end}"));
        ends.Clear();
        return all;
    }
}
