using Molt.Python;
using Molt.Watching;
using Microsoft.Extensions.Logging.Abstractions;
using Molt.Languages;
using Molt.Model;

namespace Molt.Benchmarks;

/// <summary>The peer: the same watcher, and <c>importlib.reload</c> of the module that was saved, which makes all of its objects anew.</summary>
internal sealed class ImportlibReload : IDisposable
{
    private readonly DirectoryMonitor monitor;
    private readonly PythonObject reload;
    private readonly PythonObject module;

    public ImportlibReload(PythonRuntime runtime, string folder, string name)
    {
        PythonRuntime.Start(new PythonOptions { SearchPaths = { folder } });
        module = runtime.Import(name);
        reload = runtime.Import("importlib").GetAttribute("reload");
        monitor = new DirectoryMonitor(folder, new MonitorOptions(null, TimeProvider.System, NullLogger.Instance) { Names = new ScriptNames([new PythonLanguage()]) }, Take);
    }

    public int Version() => module.CallMethod("version").As<int>();

    public void Dispose() => monitor.Dispose();

    private void Take(Notice notice) => reload.Call(module).Dispose();
}
