using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.Loader;
using Molt.Applying;
using Molt.Linking;
using Molt.Testing;

namespace Molt.Rehearsing.Processes;

/// <summary>The process that tests run in, from inside: does what it is told until nobody is there any more.</summary>
internal sealed class ServedProcess(MessagePipe pipe) : ITestObserver
{
    // The other end was there before this process was: if it is not any more, its host is gone.
    private const int ConnectPatience = 5_000;

    private InProcessWorld? world;
    private CancellationTokenSource cancellation = new();

    /// <summary>Serves, and never returns.</summary>
    /// <param name="name">The pipe's name.</param>
    public static void Run(string name)
    {
        HostCommand.Forget();
        try
        {
            var stream = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
            stream.Connect(ConnectPatience);
            new ServedProcess(new MessagePipe(stream)).Serve();
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine(exception);
        }
        // Not by Environment.Exit: what tests left behind may have something to say to that, and wait for who knows what.
        Process.GetCurrentProcess().Kill();
        Thread.Sleep(Timeout.Infinite); // to return is to begin the program's own code, and the end may be a moment away
    }

    void ITestObserver.Found(TestCase test) => pipe.Send(Message.Found, writer => TestFormat.Write(writer, test));

    void ITestObserver.Started(TestCase test) => pipe.Send(Message.Started, writer => TestFormat.Write(writer, test));

    void ITestObserver.Finished(TestResult result) => pipe.Send(Message.Finished, writer => TestFormat.Write(writer, result));

    void ITestObserver.Failed(TestResult result) => pipe.Send(Message.Failed, writer => TestFormat.Write(writer, result));

    private void Serve()
    {
        pipe.Send(Message.Ready, writer => writer.Write(ChildProcess.Build));
        while (pipe.Receive() is var (kind, content))
        {
            using (content) Answer(kind, content);
        }
    }

    private void Answer(Message kind, BinaryReader content)
    {
        try
        {
            Do(kind, content);
        }
        catch (LinkException refusal)
        {
            pipe.Send(Message.Refused, writer => TestFormat.Write(writer, refusal));
        }
        catch (Exception exception)
        {
            pipe.Send(Message.Fault, writer => writer.Write(exception.ToString()));
        }
    }

    private void Do(Message kind, BinaryReader content)
    {
        switch (kind)
        {
            case Message.Begin:
                Begin(content);
                break;
            case Message.Take:
                world!.Take(TestFormat.ReadPatches(content));
                break;
            case Message.LoadTests:
                world!.LoadTests(TestFormat.ReadPatches(content));
                break;
            case Message.TryUndo or Message.TryUndoTests:
                var undone = kind == Message.TryUndo ? world!.TryUndo() : world!.TryUndoTests();
                pipe.Send(Message.Undone, writer => writer.Write(undone));
                return;
            case Message.Run:
                Start(TestFormat.ReadWanted(content));
                return;
            case Message.Cancel:
                cancellation.Cancel();
                return;
            default:
                throw new InvalidDataException($"{kind} is no request.");
        }
        pipe.Send(Message.Done);
    }

    private void Begin(BinaryReader content)
    {
        Resolve(TestFormat.ReadTexts(content));
        var frameworks = TestFormat.ReadTexts(content).Select(name => (ITestFramework)Activator.CreateInstance(Type.GetType(name, throwOnError: true)!)!).ToList();
        world = new(ReplayedWorld.Of(TestFormat.ReadPatches(content), isCollectible: true).World, frameworks);
    }

    /// <summary>Assemblies that the host has by other ways than its own list are found where it found them.</summary>
    private static void Resolve(IEnumerable<string> paths)
    {
        var known = paths.GroupBy(path => Path.GetFileNameWithoutExtension(path)).ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        AssemblyLoadContext.Default.Resolving += (context, name) => name.Name is { } simple && known.TryGetValue(simple, out var path) ? context.LoadFromAssemblyPath(path) : null;
    }

    private void Start(WantedTests wanted)
    {
        cancellation = new();
        var token = cancellation.Token;
        new Thread(() => _ = RunAsync(wanted, token)) { IsBackground = true, Name = "Molt tests" }.Start();
    }

    private async Task RunAsync(WantedTests wanted, CancellationToken token)
    {
        string? fault = null;
        try
        {
            await world!.RunAsync(wanted, this, token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // Which is no fault.
        }
        catch (Exception exception)
        {
            fault = exception.ToString();
        }
        Console.Out.Flush();
        pipe.Send(Message.Ended, writer => TestFormat.WriteOptional(writer, fault));
    }
}
