using System.Collections.Immutable;
using System.Globalization;

namespace Molt.Replay;

/// <summary>What the command line asks for.</summary>
internal sealed record ReplayOptions
{
    public const string Usage = """
        Replay REPOSITORY --sources PATH --tests PATH [--from COMMIT] [--until COMMIT] [--count N] [--json FILE]
               [--probe FILE] [--beside FILE] [--reference FILE] [--exclude PART] [--define NAME] [--replace OLD=NEW] [--implicit-usings]
               [--limit SECONDS a test] [--memory MEGABYTES a process] [--compare-every N] [--resume]
        --sources, --tests, --beside, --reference, --exclude, --define and --replace may be given several times.
        --compare-every N: the tests run after each Nth edit, and before a new start; after each edit unless said otherwise.
        --resume: goes on after the last row of the file given by --json.
        """;

    private ImmutableArray<(string Name, string Value)> words = [];

    /// <summary>A local git repository, with or without a work tree.</summary>
    public required string Repository { get; init; }

    /// <summary>The words themselves, for a process that does the same.</summary>
    public required ImmutableArray<string> Words { get; init; }

    public ImmutableArray<string> Sources => All("--sources");

    public ImmutableArray<string> Tests => All("--tests");

    /// <summary>Files that are scripts at every commit: what stands in for packages that are not there.</summary>
    public ImmutableArray<string> Beside => All("--beside");

    public ImmutableArray<string> References => All("--reference");

    /// <summary>Parts of paths whose files are left out.</summary>
    public ImmutableArray<string> Excluded => All("--exclude");

    public ImmutableArray<string> Defines => All("--define");

    /// <summary>What stands for what in all sources: what asks where its assembly's file is, say, for there is none.</summary>
    public ImmutableArray<(string Old, string New)> Replaced => [.. All("--replace").Select(pair => (pair[..pair.IndexOf('=', StringComparison.Ordinal)], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]))];

    /// <summary>After how many edits the tests run.</summary>
    public int CompareEvery => Number("--compare-every", 1);

    public bool Resumes => Words.Contains("--resume");

    public bool ImplicitUsings => Words.Contains("--implicit-usings");

    /// <summary>A script with a class <c>Probe</c> whose <c>Answers()</c> are compared.</summary>
    public string? Probe => Last("--probe");

    public string? From => Last("--from");

    public string Until => Last("--until") ?? "HEAD";

    public int Count => Number("--count", 200);

    public TimeSpan Limit => TimeSpan.FromSeconds(Number("--limit", 20));

    public long Memory => Number("--memory", 3000) * 1_000_000L;

    /// <summary>Where the rows go, one after another.</summary>
    public string? Json => Last("--json");

    /// <summary>Of a process of a run: the file that it writes its rows to.</summary>
    public string? Rows => Last("--rows");

    /// <summary>Of a process of a run: the number of the commit that it starts cold at.</summary>
    public int First => Number("--first", 0);

    public static ReplayOptions? Parse(string[] arguments)
    {
        if (arguments.Length == 0 || arguments[0].StartsWith('-')) return null;
        var pairs = arguments.Skip(1).Where(word => word is not ("--implicit-usings" or "--resume")).Chunk(2).ToList();
        if (pairs.Any(pair => pair.Length < 2 || !pair[0].StartsWith("--", StringComparison.Ordinal))) return null;
        return new() { Repository = arguments[0], Words = [.. arguments], words = [.. pairs.Select(pair => (pair[0], pair[1]))] };
    }

    private ImmutableArray<string> All(string name) => [.. words.Where(word => word.Name == name).Select(word => word.Value)];

    private string? Last(string name) => All(name).LastOrDefault();

    private int Number(string name, int otherwise) => Last(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
