using Molt.Python.Native;

namespace Molt.Python.Finding;

/// <summary>Finds CPython's library: what was named and nothing else, or what the virtual environment, the path and the usual places have.</summary>
internal static class LibrarySearch
{
    /// <summary>The environment variable that names a library, an interpreter, or an installation's folder.</summary>
    public const string Variable = "MOLT_PYTHON";

    /// <summary>Loads the first library that can be used.</summary>
    /// <exception cref="PythonNotFoundException">There is none.</exception>
    public static LoadedLibrary Load(PythonOptions options)
    {
        var environment = EnvironmentOf(options);
        List<string> places = [];
        HashSet<string> tried = [];
        foreach (var candidate in All(options, environment))
        {
            if (candidate.Path is { } path && !tried.Add(path)) continue;
            if (TryLoad(candidate, out var objection) is { } handle) return Described(handle, candidate.Path!, environment);
            places.Add($"{candidate.Place}: {(candidate.Path is null ? "" : candidate.Path + ": ")}{objection}");
        }

        throw new PythonNotFoundException(places);
    }

    private static VirtualEnvironment? EnvironmentOf(PythonOptions options)
    {
        if (options.VirtualEnvironment is not { } named) return VirtualEnvironment.At(Environment.GetEnvironmentVariable("VIRTUAL_ENV"));
        return VirtualEnvironment.At(named) ?? throw new PythonNotFoundException([$"PythonOptions.VirtualEnvironment: {named}: has no pyvenv.cfg that names its Python"]);
    }

    private static IEnumerable<Candidate> All(PythonOptions options, VirtualEnvironment? environment)
    {
        if (options.Library is { } named) return Candidates.OfName($"PythonOptions.Library: {named}", named);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set) return Candidates.OfName($"{Variable}: {set}", set);
        return OfEnvironment(environment).Concat(OfPath()).Concat(OfUsualPlaces());
    }

    private static IEnumerable<Candidate> OfEnvironment(VirtualEnvironment? environment)
    {
        if (environment is null) return [];
        var place = $"the virtual environment {environment.Root}";
        return environment.BaseInterpreter is { } interpreter ? Candidates.OfInterpreter(place, interpreter) : [new(place, null, $"no interpreter in {environment.Home}")];
    }

    private static IEnumerable<Candidate> OfPath() =>
        UsualPlaces.InterpretersOnPath.SelectMany(interpreter => Candidates.OfInterpreter($"{interpreter}, on the path", interpreter));

    private static IEnumerable<Candidate> OfUsualPlaces() => UsualPlaces.Folders.SelectMany(folder => Candidates.OfFolder($"{folder}, a usual place", folder));

    private static LibraryHandle? TryLoad(Candidate candidate, out string? objection)
    {
        objection = candidate.Objection;
        if (candidate.Path is not { } path) return null;
        objection = !File.Exists(path) ? "does not exist" : LibraryVersion.Objection(path);
        if (objection is not null) return null;
        try
        {
            return LibraryHandle.Load(path);
        }
        catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException)
        {
            objection = exception.Message;
            return null;
        }
    }

    private static LoadedLibrary Described(LibraryHandle handle, string path, VirtualEnvironment? environment)
    {
        var program = environment?.Program ?? Installation.InterpreterOf(path);
        return new(handle, path, program, program is null ? Installation.HomeOf(path) : null);
    }
}
