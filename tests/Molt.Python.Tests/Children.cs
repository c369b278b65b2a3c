using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Molt.Python.Tests;

/// <summary>What a test process does that another one started with <c>--child</c>, before the test framework begins.</summary>
internal static class Children
{
#pragma warning disable CA2255 // this is a program
    [ModuleInitializer]
#pragma warning restore CA2255
    public static void RunIfChild()
    {
        if (Environment.GetCommandLineArgs() is not [_, "--child", var what, ..]) return;
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        switch (what)
        {
            case "environment": ShowEnvironment(); break;
            case "unicode": ShowUnicode(); break;
            case "end": PythonRuntime.Start().Run("import atexit; atexit.register(lambda: print('at the end')); print('written')"); break;
            case "logging": ShowLog(); break;
            case "imported": Console.WriteLine(PythonRuntime.Start().Evaluate("'dotnet' in __import__('sys').modules")); break;
            case "tuples": ShowTuples(); break;
            case "works": ShowThatItWorks(); break;
        }

        Environment.Exit(0);
    }

    private static void ShowEnvironment()
    {
        var python = PythonRuntime.Start();
        Console.WriteLine(python.Prefix);
        Console.WriteLine(python.Import("only_here").GetAttribute("x"));
    }

    private static void ShowUnicode()
    {
        var python = PythonRuntime.Start();
        Console.WriteLine(python.Evaluate("'äöü \U0001F40D'"));
        Console.WriteLine(python.Evaluate("__import__('sys').getfilesystemencoding()"));
    }

    private static void ShowTuples()
    {
        var show = PythonRuntime.Start().Run("""
            import gc
            kept = [(number, number) for number in range(10000)] # none is left that would be used again
            def show(*all): return repr(all)
            gc.callbacks.append(lambda phase, info: kept.append(gc.get_objects()))
            gc.set_threshold(1)
            """, "game").GetAttribute("show");
        Console.WriteLine(show.As<Func<(int, string), (int, string), (int, string), string>>()((1, "a"), (2, "b"), (3, "c")));
        Console.WriteLine(((dynamic)show)((1, "a"), (2, "b"), (3, "c")));
    }

    private static void ShowLog()
    {
        using var factory = new LineFactory();
        var python = PythonRuntime.Start(new() { LoggerFactory = factory, LogOutput = true, LogRecords = true });
        python.Run("""
            import logging, sys
            print('one')
            print('t', end=''); print('wo')
            print('bad', file=sys.stderr)
            logging.getLogger('game.orcs').warning('heavy %d', 17)
            try: 1 / 0
            except ZeroDivisionError: logging.exception('failed')
            import threading
            def dies(): raise KeyError('thread')
            t = threading.Thread(target=dies, name='worker'); t.start(); t.join()
            """);
    }

    private static void ShowThatItWorks()
    {
        var python = PythonRuntime.Start();
        Console.WriteLine(python.Bind<Func<int, int, int>>("operator.mul")(6, 7));
        dynamic module = python.Run("""
            from dotnet.System.Collections.Generic import List, Dictionary
            from dotnet.System import ArgumentException, DayOfWeek
            from dotnet.System.Text import StringBuilder
            import datetime, decimal, asyncio, json, ctypes, threading
            l = List[int]([9, 4])
            def total(): return sum(l)
            def text(): return str(StringBuilder('a').Append('b').Append('c'))
            def caught():
                try: Dictionary[str, int]()['x']
                except KeyError: return 'KeyError'
            async def later(x):
                await asyncio.sleep(0)
                return x
            class Look:
                def execute(self): return 'ok'
            def down(f, n): return f(n + 1)
            """);
        Console.WriteLine(module.total());
        Console.WriteLine(module.text());
        Console.WriteLine(module.caught());
        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() => python.Evaluate("[object() for _ in range(100)]"))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        for (var round = 0; round < 5; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            python.Evaluate("1");
        }

        var isRight = ((PythonObject)module.later).As<Func<int, Task<int>>>()(3).GetAwaiter().GetResult() == 3
            && PythonObject.From(new DateTime(2026, 1, 2)).ToString() == "2026-01-02 00:00:00" && PythonObject.From(1.5m).As<decimal>() == 1.5m;
        isRight &= IsEndOfStackAnException(module);
        Console.WriteLine(isRight ? ((PythonObject)module.Look()).As<IExecute>().Execute() : "wrong");
    }

    // Versions count the depth of calls differently, and what they raise at its end leaves different room for asking what it is.
    private static bool IsEndOfStackAnException(PythonObject module)
    {
        Func<int, object>? again = null;
        again = n => module.CallMethod("down", again!, n);
        try
        {
            again(0);
            return false;
        }
        catch (Exception exception) when (exception is InsufficientExecutionStackException or PythonException { TypeName: "RecursionError" })
        {
            return true;
        }
    }

    public interface IExecute
    {
        string Execute();
    }

    private sealed class LineFactory : ILoggerFactory
    {
        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => new LineLogger(categoryName);

        public void Dispose()
        {
        }
    }

    private sealed class LineLogger(string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Console.WriteLine($"{logLevel} {category} {eventId.Id} {formatter(state, exception)}");
    }
}
