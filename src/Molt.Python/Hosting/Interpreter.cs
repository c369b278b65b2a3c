using System.Runtime.InteropServices;
using System.Text;
using Molt.Python.Finding;
using Molt.Python.Native;

namespace Molt.Python.Hosting;

/// <summary>The one interpreter of the process: started once, and never ended, for threads may run in it to the last.</summary>
internal static class Interpreter
{
    private static readonly Lock Starting = new(); // guards found; nobody who has Python's lock waits for it
    private static LoadedLibrary? found;

    /// <summary>What was found and loaded; null before the start.</summary>
    public static LoadedLibrary? Library => Volatile.Read(ref found);

    /// <summary>Starts the interpreter unless it runs already.</summary>
    /// <returns>Whether this call started it.</returns>
    /// <exception cref="PythonNotFoundException">There is no library that can be used; the message lists where it was looked for.</exception>
    public static bool Start(PythonOptions options)
    {
        lock (Starting)
        {
            if (found is not null) return false;
            var library = LibrarySearch.Load(options);
            CPython.Use(library.Handle);
            Initialize(library);
            Volatile.Write(ref found, library);
            return true;
        }
    }

    private static void Initialize(LoadedLibrary library)
    {
        if (CPython.Py_IsInitialized() != 0) // another part of the process has started it
        {
            using (InterpreterLock.Enter()) Known.Load();
        }
        else
        {
            if (library.Program is { } program) CPython.Py_SetProgramName(WideText(program));
            if (library.Home is { } home) CPython.Py_SetPythonHome(WideText(home));
            if (!OperatingSystem.IsWindows()) SetText();
            CPython.Py_InitializeEx(initsigs: 0); // Ctrl-C and its kin stay the host's
            Known.Load();
            InterpreterLock.GiveUpAfterStart();
        }

        ReleaseQueue.Start();
    }

    // Where no locale is set, which is usual for services, an embedded Python takes all text for ASCII; the command python3 takes it for UTF-8. This switch alone is no part of
    // the stable interface, which has none for it; a version without it keeps its ASCII.
    private static void SetText()
    {
        var locale = new[] { "LC_ALL", "LC_CTYPE", "LANG" }.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        if (locale is null or "C" or "POSIX" && CPython.TryVariable("Py_UTF8Mode") is var mode and not 0) Marshal.WriteInt32(mode, 1);
    }

    // wchar_t has 2 bytes on Windows and 4 elsewhere. Python keeps the address.
    private static nint WideText(string text)
    {
        var bytes = (OperatingSystem.IsWindows() ? Encoding.Unicode : Encoding.UTF32).GetBytes(text + '\0');
        var address = Marshal.AllocHGlobal(bytes.Length);
        Marshal.Copy(bytes, 0, address, bytes.Length);
        return address;
    }
}
