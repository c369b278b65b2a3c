using System.Globalization;
using System.Text;

namespace Molt.Benchmarks;

/// <summary>Writes methods of many lines, with lambdas, awaits, loops and blocks in them, and edits of them.</summary>
internal static class LongMethod
{
    public static readonly IReadOnlyList<(string Name, Func<string[], string[]> Edit)> Edits =
    [
        ("one line in the middle", lines => Changed(lines, (line, number) => number == lines.Length / 2 ? Touched(line) : line)),
        ("the first and the last line", lines => Changed(lines, (line, number) => number == 0 || number == lines.Length - 1 ? Touched(line) : line)),
        ("every tenth line", lines => Changed(lines, (line, number) => number % 10 == 0 ? Touched(line) : line)),
        ("a variable renamed in every line", lines => Changed(lines, (line, _) => line.Replace("total", "sum", StringComparison.Ordinal))),
        ("all in a try", lines => ["try {", .. lines, "} finally { Log(\"end\"); }"]),
        ("the halves swapped", lines => [.. lines[(lines.Length / 2)..], .. lines[..(lines.Length / 2)]]),
        ("written anew", lines => Changed(lines, (_, number) => string.Create(CultureInfo.InvariantCulture, $"Other{number}(\"{number}\", {number * 7});"))),
    ];

    /// <summary>The statements, a line each.</summary>
    public static string[] Lines(int count) => [.. Enumerable.Range(0, count).Select(Line)];

    public static string Source(IEnumerable<string> lines) =>
        new StringBuilder("class Long { async Task<int> Run(int total, List<int> items) {\n").AppendJoin('\n', lines).Append("\nreturn total; } }").ToString();

    private static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"{(number % 10) switch
    {
        0 => "await Task.Delay(total + N);",
        1 => "Each(items, item => item + total * N);",
        2 => "if (total > N) { total -= N; Log(\"less\", total); } else { total++; }",
        3 => "var local_N = Compute(total, items.Count + N);",
        _ => "total += Measure(items[N % items.Count], \"N\", total);",
    }}").Replace("N", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Touched(string line) => line.Replace("total", "total + 1", StringComparison.Ordinal);

    private static string[] Changed(string[] lines, Func<string, int, string> change) => [.. lines.Select(change)];
}
