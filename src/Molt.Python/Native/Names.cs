using System.Collections.Concurrent;

namespace Molt.Python.Native;

/// <summary>
/// Names as Python's own strings, made once each: those that this project and the call sites of programs say, which are a finite number.
/// Names made at run time do not belong here.
/// </summary>
internal static class Names
{
    private static readonly ConcurrentDictionary<string, nint> Known = new(StringComparer.Ordinal);

    /// <summary>The name, borrowed. The caller has the lock.</summary>
    public static nint Of(string name)
    {
        if (Known.TryGetValue(name, out var known)) return known;
        var made = Check.Result(CPython.PyUnicode_InternFromString(name));
        return Known.GetOrAdd(name, made);
    }
}
