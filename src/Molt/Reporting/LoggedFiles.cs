using System.Collections;
using System.Collections.Immutable;

namespace Molt.Reporting;

/// <summary>The files of an edit in a log message: all of them to structured loggers, a few and a count in the text.</summary>
internal readonly struct LoggedFiles(ImmutableArray<string> files) : IReadOnlyList<string>
{
    private const int MostShown = 3;

    public int Count => files.Length;

    public string this[int index] => files[index];

    public override string ToString() => files.Length switch
    {
        0 => "no file",
        <= MostShown => string.Join(", ", files),
        _ => $"{string.Join(", ", files.Take(MostShown))} and {files.Length - MostShown} more",
    };

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)files).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
