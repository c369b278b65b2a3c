using Microsoft.Extensions.Logging;

namespace Molt.Python;

/// <summary>Which Python a process runs, and how it is joined to the process.</summary>
public sealed class PythonOptions
{
    /// <summary>
    /// The CPython to use: a library (<c>libpython3.11.so</c>, <c>python311.dll</c>), an interpreter (<c>/usr/bin/python3</c>), or the folder that one is
    /// installed in. Without it: the environment variable <c>MOLT_PYTHON</c>, which may name the same; the Python that the virtual environment was made with; each
    /// <c>python3</c> on the path; the places where systems install it.
    /// </summary>
    public string? Library { get; set; }

    /// <summary>The folder of a virtual environment, whose packages can be imported then. Without it: the environment variable <c>VIRTUAL_ENV</c>, or none.</summary>
    public string? VirtualEnvironment { get; set; }

    /// <summary>Folders that modules are imported from before all others (<c>sys.path</c>).</summary>
    public IList<string> SearchPaths { get; } = [];

    /// <summary>Where Python's tracebacks and, by the next two options, its output and its own log go to.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Whether what Python writes to <c>sys.stdout</c> and <c>sys.stderr</c> is logged, a line a message, rather than written to the process's.</summary>
    public bool LogOutput { get; set; }

    /// <summary>Whether records of Python's <c>logging</c> go to <see cref="LoggerFactory"/>, each to the category that its logger has the name of, after "Python.".</summary>
    public bool LogRecords { get; set; }
}
