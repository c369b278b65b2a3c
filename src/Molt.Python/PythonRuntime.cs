using Molt.Python.Calling;
using Molt.Python.Converting;
using Molt.Python.Finding;
using Molt.Python.Hosting;
using Molt.Python.Modules;
using Molt.Python.Native;
using Molt.Python.Objects;

namespace Molt.Python;

/// <summary>
/// The Python of this process. There is one, which is started once and stays until the process ends; the thread that starts it is Python's main thread.
/// All members may be called by any thread, and wait for Python's lock.
/// </summary>
public sealed class PythonRuntime
{
    private static readonly Lock Starting = new(); // guards current; nobody who has Python's lock waits for it
    private static PythonRuntime? current;

    private PythonRuntime(LoadedLibrary library)
    {
        Library = library.Path;
        using var entered = InterpreterLock.Enter();
        Version = System.Runtime.InteropServices.Marshal.PtrToStringUTF8(CPython.Py_GetVersion())!.Split(' ')[0];
        Prefix = Import("sys").GetAttribute("prefix").As<string>();
    }

    /// <summary>The Python of this process, or null before it is started.</summary>
    public static PythonRuntime? Current => Volatile.Read(ref current);

    /// <summary>The file of the library that was found.</summary>
    public string Library { get; }

    /// <summary>The version, such as 3.11.2.</summary>
    public string Version { get; }

    /// <summary>Where Python is installed, or the virtual environment that it runs in.</summary>
    public string Prefix { get; }

    /// <summary>Starts Python, unless it was started before: then the options that find and start it have no meaning any more, and the search paths are added.</summary>
    /// <exception cref="PythonNotFoundException">There is no library that can be used; the message lists where it was looked for.</exception>
    public static PythonRuntime Start(PythonOptions? options = null)
    {
        options ??= new();
        lock (Starting)
        {
            var started = current is null;
            if (started) StartNew(options);
            using (InterpreterLock.Enter())
            {
                AddSearchPaths(options);
                if (started) OutputBridge.Install(options);
            }

            return current!;
        }
    }

    /// <summary>Holds Python's lock until the scope is disposed, so that several uses in a row take it once. Scopes end on the thread that they began on, the last one first.</summary>
    public LockScope Lock() => new(InterpreterLock.Enter());

    /// <summary>A module, which is imported unless it was before.</summary>
    /// <exception cref="PythonException">There is none, or it raised an exception.</exception>
    public PythonObject Import(string module)
    {
        using var entered = InterpreterLock.Enter();
        using var name = new Owned(PythonText.Make(module));
        return PythonObject.Own(Invoke.Call(ModuleMember.ImportModule.Pointer, name.Pointer));
    }

    /// <summary>Runs statements in a module, which is made unless it is there.</summary>
    /// <param name="source">The statements.</param>
    /// <param name="module">The module whose names they see and make.</param>
    /// <param name="file">What tracebacks show as their file.</param>
    /// <returns>The module.</returns>
    /// <exception cref="PythonException">They raised an exception, or are no Python.</exception>
    public PythonObject Run(string source, string module = "__main__", string file = "<string>")
    {
        using var entered = InterpreterLock.Enter();
        return PythonCode.Run(source, file, module);
    }

    /// <summary>The value of an expression with the names that a module has.</summary>
    /// <exception cref="PythonException">It raised an exception, or is no Python.</exception>
    public PythonObject Evaluate(string expression, string module = "__main__")
    {
        using var entered = InterpreterLock.Enter();
        return PythonCode.Evaluate(expression, module);
    }

    /// <summary>
    /// A delegate that calls what has a name, such as <c>game.world.greet</c>, at the time of each call. Its <c>ref</c> and <c>out</c> parameters come back in a tuple after the result; a
    /// result that is a <see cref="Task"/> may be awaitable in Python.
    /// </summary>
    /// <exception cref="PythonException">Nothing has the name.</exception>
    /// <exception cref="InvalidCastException">What has the name cannot be called.</exception>
    public TDelegate Bind<TDelegate>(string name) where TDelegate : Delegate
    {
        using var entered = InterpreterLock.Enter();
        var target = new NamedTarget(NamePath.Of(name));
        using var found = new Owned(target.Share());
        if (!PythonKinds.IsCallable(found.Pointer)) Mismatch.Throw(found.Pointer, typeof(TDelegate));
        return (TDelegate)DelegateCode.Bind(typeof(TDelegate), target);
    }

    /// <summary>A new object of a Python class, such as <c>game.Look</c>, behind an interface. Its members are found by the interface's names or by Python's: <c>MaxWeight</c> or <c>max_weight</c>.</summary>
    /// <exception cref="PythonException">There is no such class, or its constructor raised an exception.</exception>
    /// <exception cref="InvalidCastException">The object cannot be a <typeparamref name="T"/>.</exception>
    public T Create<T>(string name, params ReadOnlySpan<object?> arguments) where T : class
    {
        using var entered = InterpreterLock.Enter();
        using var type = new Owned(NamePath.Of(name).Resolve());
        using var made = new Owned(DynamicCall.Of(type.Pointer, arguments, []));
        return ConverterOf<T>.Instance.FromPython(made.Pointer);
    }

    /// <summary>What has a name, such as <c>game.world.greet</c>, now.</summary>
    /// <exception cref="PythonException">Nothing has it.</exception>
    public PythonObject Find(string name)
    {
        using var entered = InterpreterLock.Enter();
        return PythonObject.Own(NamePath.Of(name).Resolve());
    }

    internal static InterpreterLock.Scope Enter() => Current is null ? throw new InvalidOperationException($"Python has not been started: call {nameof(PythonRuntime)}.{nameof(Start)} first.") : InterpreterLock.Enter();

    private static void StartNew(PythonOptions options)
    {
        Interpreter.Start(options);
        using (InterpreterLock.Enter())
        {
            NativeObjects.Load();
            PythonClasses.Load();
        }

        Volatile.Write(ref current, new PythonRuntime(Interpreter.Library!));
        using (InterpreterLock.Enter())
        {
            EmbeddedModules.Load();
            BridgeModule.Load();
            // Of two threads that import a part of it at once, the second one would not find it: the package would be there, and not yet what finds its parts.
            current.Import("dotnet").Dispose();
        }

        ProcessEnd.Watch();
    }

    private static void AddSearchPaths(PythonOptions options)
    {
        if (options.SearchPaths.Count == 0) return;
        using var paths = current!.Import("sys").GetAttribute("path");
        foreach (var path in options.SearchPaths.Reverse())
        {
            var full = Path.GetFullPath(path);
            if (!paths.Items().Any(item => item.ToString() == full)) paths.CallMethod("insert", 0, full).Dispose();
        }
    }

    /// <summary>Holds Python's lock.</summary>
    public readonly ref struct LockScope
    {
        private readonly InterpreterLock.Scope scope;

        internal LockScope(InterpreterLock.Scope scope) => this.scope = scope;

        /// <summary>Gives the lock up.</summary>
        public void Dispose() => scope.Dispose();
    }
}
