using System.Collections.Immutable;
using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Rendering;

/// <summary>Writes a program as source files, with the probe that asks it.</summary>
internal static class SourceFiles
{
    public const string Probe = "Probe.cs";

    /// <summary>What all programs use: a trace, fuel, and something to dispose.</summary>
    private const string Support = """
        public sealed class Exhausted : Exception;

        public sealed class Closing(string name) : IDisposable
        {
            public void Dispose() => Trace.Say(name);
        }

        public static class Trace
        {
            private static readonly System.Text.StringBuilder said = new();
            private static int fuel;

            public static string Said => said.Length > 200 ? $"{said.ToString(0, 200)}...{said.Length}" : said.ToString();

            public static void Start() { said.Clear(); fuel = 250; }

            public static void Burn() { if (--fuel < 0) throw new Exhausted(); }

            public static void Say(object? what) { if (said.Length < 2000) said.Append(Show(what)).Append(' '); }

            // What a value says of itself is code of the program.
            public static string Look(object? value)
            {
                Start();
                try { return Show(value); }
                catch (Exception exception) { return exception.GetType().Name; }
            }

            public static string Show(object? value) => value switch
            {
                null => "null",
                string text => text.Length > 60 ? $"{text[..60]}#{text.Length}" : text,
                Delegate => "delegate",
                System.Collections.IEnumerable items => string.Join(',', items.Cast<object>().Take(9)),
                _ => value.ToString() is { } text ? text.Length > 99 ? text[..99] : text : "",
            };
        }
        """;

    private const string DialectA = "namespace DialectA { public static class Words { public static string Greet(this int n) => $\"A{n}\"; public static int Twice(this int n) => n * 2; } }";
    private const string DialectB = "namespace DialectB { public static class Words { public static string Greet(this int n) => $\"B{n}\"; public static int Twice(this int n) => n + n + 1; } }";

    public static ImmutableSortedDictionary<string, string> Of(ProgramModel program)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        files["Support.cs"] = $"{Support}\n{DialectA}\n{DialectB}\n";
        files["Usings.cs"] = $"global using Dialect{(program.Dialect == 0 ? "A" : "B")};\n";
        foreach (var file in program.Types.SelectMany(type => new[] { type.File, type.OtherFile }).OfType<string>().Distinct()) files[file] = File(program, file);
        files[Probe] = ProbeText.Of(program);
        return files.ToImmutable();
    }

    private static string File(ProgramModel program, string file)
    {
        var types = program.Types.Where(type => type.Outer is null && (type.File == file || type.OtherFile == file));
        var comment = program.Comments.TryGetValue(file, out var length) ? $"// {new string('c', length)}\n\n" : "";
        return comment + string.Join("\n\n", types.Select(type => TypeText.Of(program, type, type.File != file))) + "\n";
    }
}
