using System.Collections.Immutable;
using Molt.Linking;
using Molt.Model;
using Molt.Testing;

namespace Molt.Rehearsing.Processes;

/// <summary>A rehearsal world in a process of its own, which its tests may hang or end. Thread-safe.</summary>
internal sealed class ChildWorld : IRehearsalWorld
{
    private readonly ChildProcess process;
    private readonly TimeSpan patience;
    private readonly Action ended;
    private readonly Lock gate = new(); // guards reply, run
    private TaskCompletionSource<Reply>? reply;
    private ChildRun? run;

    /// <param name="process">One that nothing was said to yet.</param>
    /// <param name="patience">How long it may take for an answer, the tests' aside.</param>
    /// <param name="ended">Called when it is of no use any more.</param>
    public ChildWorld(ChildProcess process, TimeSpan patience, Action ended)
    {
        (this.process, this.patience, this.ended) = (process, patience, ended);
        new Thread(Listen) { IsBackground = true, Name = $"process {process.Id}" }.Start();
    }

    public bool IsAlive => process.IsAlive;

    /// <summary>Has it build what is live.</summary>
    /// <param name="assemblies">Paths of assemblies that it may not find by itself.</param>
    /// <param name="frameworks">What runs tests.</param>
    /// <param name="patches">What is live.</param>
    public void Begin(IReadOnlyCollection<string> assemblies, IEnumerable<ITestFramework> frameworks, IEnumerable<LoadablePatch> patches) => Ask(Message.Begin, writer =>
    {
        TestFormat.Write(writer, assemblies);
        TestFormat.Write(writer, [.. frameworks.Select(framework => framework.GetType().AssemblyQualifiedName!)]);
        TestFormat.Write(writer, [.. patches]);
    });

    public void Take(ImmutableArray<LoadablePatch> edit) => Ask(Message.Take, writer => TestFormat.Write(writer, edit));

    public bool TryUndo() => Undo(Message.TryUndo);

    public void LoadTests(ImmutableArray<LoadablePatch> tests) => Ask(Message.LoadTests, writer => TestFormat.Write(writer, tests));

    public bool TryUndoTests() => Undo(Message.TryUndoTests);

    public TestRun Run(WantedTests tests, TestLimits limits) => TestRun.Start((observer, token) => RunAsync(tests, observer, token), limits);

    public void Dispose()
    {
        process.Dispose();
        ended();
    }

    private bool Undo(Message what)
    {
        try
        {
            return Ask(what).Flag;
        }
        catch (LinkException)
        {
            return false; // it has ended: another one is built
        }
    }

    private Reply Ask(Message kind, Action<BinaryWriter>? content = null)
    {
        var waiting = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate) reply = waiting;
        try
        {
            Send(kind, content);
            if (!waiting.Task.Wait(patience))
            {
                process.Dispose();
                throw new TestProcessException($"The process that tests run in took more than {patience.TotalSeconds:0.##} s to take the edit in, and was ended.");
            }
            return waiting.Task.Result.Checked();
        }
        catch (Exception exception) when ((exception as AggregateException)?.InnerException is TestProcessException || exception is TestProcessException)
        {
            var reason = exception as TestProcessException ?? (TestProcessException)exception.InnerException!;
            throw new LinkException(reason.Id, reason.Message);
        }
    }

    // It may end before it has read all of it.
    private void Send(Message kind, Action<BinaryWriter>? content)
    {
        try
        {
            process.Send(kind, content);
        }
        catch (TestProcessException)
        {
            throw Ended(process.Describe());
        }
    }

    private static TestProcessException Ended(string reason) => new($"The process that tests run in {reason}, while it took the edit in.");

    private async Task RunAsync(WantedTests tests, ITestObserver observer, CancellationToken token)
    {
        var started = new ChildRun(observer);
        lock (gate) run = started;
        process.BeginOutput();
        process.Send(Message.Run, writer => TestFormat.Write(writer, tests));
        using (token.Register(Cancel)) await started.Completion.ConfigureAwait(false);
    }

    private void Cancel()
    {
        try
        {
            process.Send(Message.Cancel);
        }
        catch (TestProcessException)
        {
            // The listener says so.
        }
    }

    private void Listen()
    {
        while (process.Receive() is var (kind, content))
        {
            using (content) Take(kind, content);
        }
        var reason = process.Describe();
        process.Dispose();
        lock (gate)
        {
            reply?.TrySetException(Ended(reason));
            _ = reply?.Task.Exception; // nobody may be waiting
            run?.Break(reason);
        }
    }

    private void Take(Message kind, BinaryReader content)
    {
        switch (kind)
        {
            case Message.Done:
                reply?.TrySetResult(new());
                break;
            case Message.Undone:
                reply?.TrySetResult(new() { Flag = content.ReadBoolean() });
                break;
            case Message.Refused:
                reply?.TrySetResult(new() { Thrown = TestFormat.ReadRefusal(content) });
                break;
            case Message.Fault:
                reply?.TrySetResult(new() { Thrown = new DistantException(content.ReadString()) });
                break;
            default:
                run?.Take(kind, content);
                break;
        }
    }

    /// <summary>An answer.</summary>
    private sealed record Reply
    {
        public bool Flag { get; init; }

        public Exception? Thrown { get; init; }

        public Reply Checked() => Thrown is null ? this : throw Thrown;
    }
}
