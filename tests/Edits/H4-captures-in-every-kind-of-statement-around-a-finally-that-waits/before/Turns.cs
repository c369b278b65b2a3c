using System.Runtime.CompilerServices;

namespace Game;

// What the loops wait for, and what they say at each turn.
public sealed class Turns
{
    private readonly Queue<Action> waiting = new();
    private readonly List<string> said = [];

    public Turn Turn => new(waiting);

    public void Say(string what) => said.Add(what);

    public IEnumerable<string> Next()
    {
        for (var left = waiting.Count; left > 0; left--) waiting.Dequeue()();
        var lines = said.ToList();
        said.Clear();
        return lines;
    }
}

public readonly struct Turn(Queue<Action> waiting) : INotifyCompletion
{
    public bool IsCompleted => false;

    public Turn GetAwaiter() => this;

    public void OnCompleted(Action continuation) => waiting.Enqueue(continuation);

    public void GetResult() { }
}
