using Molt.Python.Native;

namespace Molt.Python.Finding;

/// <summary>A library that is loaded, and what Python is to be told so that it finds its own modules.</summary>
/// <param name="Handle">The library.</param>
/// <param name="Path">Its file.</param>
/// <param name="Program">The interpreter that Python is to take itself for: it finds its modules, and a virtual environment, from there.</param>
/// <param name="Home">Where it is installed, where there is no such interpreter.</param>
internal sealed record LoadedLibrary(LibraryHandle Handle, string Path, string? Program, string? Home);
