using System.Diagnostics;
using System.IO.Pipes;
using Molt.Reporting;
using Molt.Testing;

namespace Molt.Rehearsing.Processes;

/// <summary>A process that tests run in, from outside. It ends when it is disposed, and when this process does, whose end of the pipe is closed then.</summary>
internal sealed class ChildProcess : IDisposable
{
    /// <summary>How long a process may take to begin, in milliseconds.</summary>
    public const int StartPatience = 30_000;

    private readonly Process process;
    private readonly NamedPipeServerStream stream;
    private readonly MessagePipe pipe;
    private readonly ChildOutput output;
    private readonly ChildOutput errors;
    private int isEnded;

    /// <exception cref="TestProcessException">It did not begin.</exception>
    public ChildProcess(ReloaderLog log)
    {
        var name = $"molt-{Environment.ProcessId}-{Guid.NewGuid():N}";
        stream = new(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        pipe = new(stream);
        try
        {
            process = Process.Start(HostCommand.Make(name))!;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            stream.Dispose();
            throw TestProcessException.NotStarted(exception.Message);
        }
        process.StandardInput.Close(); // nothing is to be read, and nothing of the host's is
        (output, errors) = (new(process.StandardOutput, log), new(process.StandardError, log));
        Connect();
        Id = process.Id;
    }

    /// <summary>Tells the builds of Molt apart: both ends have to be of the same.</summary>
    public static string Build { get; } = typeof(ChildProcess).Module.ModuleVersionId.ToString();

    public int Id { get; }

    /// <summary>Whether it can be asked. It is not when it has ended, and when it was given up.</summary>
    public bool IsAlive => Volatile.Read(ref isEnded) == 0 && !process.HasExited;

    /// <summary>Says something.</summary>
    /// <exception cref="TestProcessException">It has ended.</exception>
    public void Send(Message kind, Action<BinaryWriter>? content = null)
    {
        try
        {
            pipe.Send(kind, content);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            throw new TestProcessException($"The process that tests run in {Describe()}.");
        }
    }

    /// <summary>The next that it says; null when it has ended.</summary>
    public (Message Kind, BinaryReader Content)? Receive()
    {
        try
        {
            return pipe.Receive();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A run begins: what is written is logged again.</summary>
    public void BeginOutput()
    {
        output.Begin();
        errors.Begin();
    }

    /// <summary>How it ended, to follow on what it is: <c>ended with exit code 134</c>.</summary>
    public string Describe()
    {
        if (!process.WaitForExit(ChildOutput.Patience)) return "does not answer any more";
        errors.WaitForEnd();
        var last = errors.Beginning is { Length: > 0 } said ? $": {said}" : "";
        return $"ended with exit code {process.ExitCode}{(process.ExitCode - 128 is > 0 and < 32 and var signal ? $" (signal {signal})" : "")}{last}";
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref isEnded, 1) != 0) return;
        stream.Dispose();
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended before, which is all that is wanted.
        }
    }

    private void Connect()
    {
        using var patience = new CancellationTokenSource(StartPatience);
        try
        {
            var exited = process.WaitForExitAsync(patience.Token);
            var connected = stream.WaitForConnectionAsync(patience.Token);
            if (Task.WhenAny(exited, connected).GetAwaiter().GetResult() == connected && connected.IsCompletedSuccessfully
                && Receive() is (Message.Ready, var content) && content.ReadString() == Build) return;
        }
        catch (OperationCanceledException)
        {
            // Too late.
        }
        var reason = Describe();
        Dispose();
        throw TestProcessException.NotStarted($"it {reason}");
    }
}
