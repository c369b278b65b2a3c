using System.Diagnostics;

namespace Molt.Python.Finding;

/// <summary>What an interpreter says about its own library, by its module <c>sysconfig</c>.</summary>
internal static class InterpreterReport
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    // Debian's interpreter does not use the library that it names, and others name an archive: all names are candidates, and those that exist are tried.
    private const string Question = """
        import os, sys, sysconfig
        value = lambda name: str(sysconfig.get_config_var(name) or '')
        version = '%d%d' % sys.version_info[:2]
        for folder in (value('LIBDIR'), os.path.join(sys.base_prefix, 'lib'), value('LIBPL')):
            for name in (value('INSTSONAME'), value('LDLIBRARY')):
                if folder and name and not name.endswith('.a'): print(os.path.join(folder, os.path.basename(name)))
        print(os.path.join(value('PYTHONFRAMEWORKPREFIX'), value('INSTSONAME')) if value('PYTHONFRAMEWORK') else '')
        print(os.path.join(sys.base_prefix, 'python%s.dll' % version) if os.name == 'nt' else '')
        """;

    /// <summary>The libraries that the interpreter names, or a sentence why it does not.</summary>
    public static (IReadOnlyList<string> Libraries, string? Failure) Of(string interpreter)
    {
        try
        {
            return Ask(interpreter);
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException or InvalidOperationException)
        {
            return ([], exception.Message);
        }
    }

    private static (IReadOnlyList<string> Libraries, string? Failure) Ask(string interpreter)
    {
        var start = new ProcessStartInfo(interpreter, ["-I", "-c", Question])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false, CreateNoWindow = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            return ([], "it gave no answer");
        }

        if (process.ExitCode != 0) return ([], $"it ended with exit code {process.ExitCode}: {errors.GetAwaiter().GetResult().Trim()}");
        var lines = output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return ([.. lines.Distinct()], null);
    }
}
