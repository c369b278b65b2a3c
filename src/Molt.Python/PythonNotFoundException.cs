namespace Molt.Python;

/// <summary>No CPython library was found that can be used. The message lists where it was looked for, and what was wrong there.</summary>
public sealed class PythonNotFoundException : Exception
{
    internal const string Id = "MOLT0700";

    internal PythonNotFoundException(IEnumerable<string> places) : base(Text(places))
    {
    }

    private static string Text(IEnumerable<string> places) =>
        $"{Id}: No library of CPython 3.9 to 3.13 was found. Install one (Debian: apt-get install libpython3.11; Fedora: python3-libs; macOS and Windows: python.org's installer), "
        + "or name it by PythonOptions.Library or the environment variable MOLT_PYTHON. It was looked for here:"
        + string.Concat(places.Select(place => $"{Environment.NewLine}  {place}"));
}
