using System.Runtime.CompilerServices;

namespace Workloads;

/// <summary>What a call waits at that is resumed at once, on the thread that opens the gate: as little as there can be around the resumption itself.</summary>
public sealed class Gate : INotifyCompletion
{
    private Action? next;

    public bool IsCompleted => false;

    public Gate GetAwaiter() => this;

    public void GetResult()
    {
    }

    public void OnCompleted(Action continuation) => next = continuation;

    public void Open() => next!();
}
