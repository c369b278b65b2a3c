using System.Text;
using NUnit.Framework.Internal;

namespace Molt.NUnit;

/// <summary>
/// NUnit takes over the process's console for as long as a run goes on, and all that the host writes meanwhile would go into a test's output or nowhere. Here what the tests of a
/// run write goes there, as their authors are used to, and what anybody else writes goes where it went before.
/// </summary>
internal sealed class RunConsole : IDisposable
{
    private static readonly AsyncLocal<bool> IsTest = new();

    /// <summary>Guards the console, and the fields that say what it was before the first of the runs that are under way.</summary>
    private static readonly Lock gate = new();
    private static int runs;
    private static TextWriter output = TextWriter.Null;
    private static TextWriter error = TextWriter.Null;
    private int isTaken;

    /// <summary>From here on the caller, and all that it starts, is a run of tests.</summary>
    public RunConsole()
    {
        IsTest.Value = true;
        lock (gate)
        {
            if (runs++ == 0) (output, error) = (Console.Out, Console.Error);
        }
    }

    /// <summary>NUnit has taken the console over when it tells of the first test.</summary>
    public void Take()
    {
        if (Interlocked.Exchange(ref isTaken, 1) == 1) return;
        lock (gate) Set(new Router(output), new Router(error));
    }

    /// <summary>NUnit has set the console back to what it was when the run began, which need not be what it was before all.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (--runs == 0) Set(output, error);
            else Set(new Router(output), new Router(error));
        }

        IsTest.Value = false;
    }

    private static void Set(TextWriter newOutput, TextWriter newError)
    {
        Console.SetOut(newOutput);
        Console.SetError(newError);
    }

    private sealed class Router(TextWriter host) : TextWriter
    {
        public override Encoding Encoding => host.Encoding;

        private TextWriter Target => IsTest.Value ? TestExecutionContext.CurrentContext.OutWriter : host;

        public override void Write(char value) => Target.Write(value);

        public override void Write(string? value) => Target.Write(value);

        public override void Write(char[] buffer, int index, int count) => Target.Write(buffer, index, count);

        public override void WriteLine(string? value) => Target.WriteLine(value);

        public override void Flush() => Target.Flush();
    }
}
