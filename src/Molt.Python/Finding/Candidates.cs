namespace Molt.Python.Finding;

/// <summary>A library that might be Python's.</summary>
/// <param name="Place">What named it, for the list of where it was looked for.</param>
/// <param name="Path">Its file; null where the place has none.</param>
/// <param name="Objection">Why the place has none.</param>
internal sealed record Candidate(string Place, string? Path, string? Objection = null);

/// <summary>The libraries that a place names.</summary>
internal static class Candidates
{
    /// <summary>Those of what a user named: a library, an interpreter, or the folder of an installation.</summary>
    public static IEnumerable<Candidate> OfName(string place, string name)
    {
        if (Directory.Exists(name)) return OfFolder(place, name);
        if (!File.Exists(name)) return [new(place, null, "does not exist")];
        var isLibrary = Path.GetFileName(name) is var file && (file.Contains(".so", StringComparison.Ordinal) || Path.GetExtension(file) is ".dll" or ".dylib");
        return isLibrary || file == "Python" ? [new(place, Path.GetFullPath(name))] : OfInterpreter(place, name);
    }

    /// <summary>Those of an interpreter, by what it says of itself.</summary>
    public static IEnumerable<Candidate> OfInterpreter(string place, string interpreter)
    {
        var (libraries, failure) = InterpreterReport.Of(interpreter);
        if (failure is not null) return [new(place, null, failure)];
        return libraries.Count == 0 ? [new(place, null, "was built without a library")] : libraries.Select(library => new Candidate(place, library));
    }

    /// <summary>Those of the folder of an installation.</summary>
    public static IEnumerable<Candidate> OfFolder(string place, string folder)
    {
        var libraries = Installation.LibraryFoldersOf(folder).SelectMany(Installation.LibrariesIn).Select(library => new Candidate(place, library)).ToList();
        return libraries.Count == 0 ? [new(place, null, "has none")] : libraries;
    }
}
