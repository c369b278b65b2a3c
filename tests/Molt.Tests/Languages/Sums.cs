using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Molt.Languages;

namespace Molt.Tests.Languages;

/// <summary>
/// A language of numbers: <c>name = 1</c> defines one, <c>name = Some.Type</c> takes the number of constants that a C# class has, <c>assert name = 1</c> is a test.
/// </summary>
internal sealed class Sums : IScriptLanguage
{
    /// <summary>What happened, in order.</summary>
    public List<string> Story { get; } = [];

    /// <summary>Whether commits throw.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Called when changes are tried.</summary>
    public Action<ScriptRuntimeContext, ScriptTrial>? Trying { get; set; }

    /// <summary>Called with the bytes of each file that is read.</summary>
    public Action<byte[]>? Reading { get; set; }

    /// <summary>Called with the names of files that may be scripts; by any thread.</summary>
    public Action<string>? Asked { get; set; }

    public string Name => "Sums";

    public bool IsScript(string fileName)
    {
        Asked?.Invoke(fileName);
        return fileName.EndsWith(".sum", StringComparison.Ordinal);
    }

    public Encoding? EncodingOf(byte[] content)
    {
        Reading?.Invoke(content);
        return content is [(byte)'#', ..] ? Encoding.Latin1 : null;
    }

    public IReadOnlyList<ScriptDiagnostic> Check(IReadOnlyList<ScriptChange> scripts) =>
        [.. scripts.Where(script => script.Text!.EndsWith("what", StringComparison.Ordinal)).Select(script => new ScriptDiagnostic("SUM1", ScriptSeverity.Error, script.Path, 1, 1, "What?"))];

    public IScriptRuntime Start(ScriptRuntimeContext context) => new Runtime(this, context);

    private sealed class Runtime(Sums language, ScriptRuntimeContext context) : IScriptRuntime
    {
        private ImmutableSortedDictionary<string, string> files = ImmutableSortedDictionary<string, string>.Empty;
        private volatile ImmutableSortedDictionary<string, int> values = ImmutableSortedDictionary<string, int>.Empty;

        public IScriptAttempt Try(IReadOnlyList<ScriptChange> changes, ScriptTrial trial)
        {
            trial.Checkpoint();
            language.Trying?.Invoke(context, trial);
            var next = changes.Aggregate(files, (all, change) => change.Text is null ? all.Remove(change.Path) : all.SetItem(change.Path, change.Text));
            var attempt = new Attempt(language);
            var (found, failed, tests) = (values.Clear(), ImmutableArray.CreateBuilder<ScriptDiagnostic>(), 0);
            foreach (var (path, text) in next)
            {
                foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#'))
                {
                    var parts = line.Split('=', StringSplitOptions.TrimEntries);
                    var number = Number(parts[1]);
                    if (number is null) failed.Add(new("SUM1", ScriptSeverity.Error, path, 1, 1, $"What is {parts[1]}?"));
                    else if (!parts[0].StartsWith("assert ", StringComparison.Ordinal)) found = found.SetItem(parts[0], number.Value);
                    else if (++tests > 0 && found.GetValueOrDefault(parts[0][7..]) != number) attempt.RefusesAll = true;
                }
            }
            if (attempt.RefusesAll) failed.Add(new("SUM2", ScriptSeverity.Error, "", 0, 0, "An assertion failed."));
            attempt.Diagnostics = failed.ToImmutable();
            attempt.Tests = tests > 0 ? new TestSummary(tests, tests, attempt.RefusesAll ? 1 : 0, 0, 1) : null;
            attempt.Commit = () =>
            {
                if (language.IsBroken) throw new InvalidOperationException("on purpose");
                var before = values;
                (files, values) = (next, found);
                return new ScriptMembers
                {
                    Added = [.. found.Keys.Except(before.Keys)],
                    Removed = [.. before.Keys.Except(found.Keys)],
                    Updated = [.. found.Where(value => before.TryGetValue(value.Key, out var old) && old != value.Value).Select(value => value.Key)],
                };
            };
            return attempt;
        }

        public Delegate? TryBind(string memberName, Type delegateType) => !values.ContainsKey(memberName) ? null
            : delegateType == typeof(Func<int>) ? () => values[memberName] : throw new ArgumentException($"{memberName} is a Func<int>.");

        public object? TryCreate(string typeName, Type wanted, object?[] arguments) => values.TryGetValue(typeName, out var value) ? (IFormattable)value : null;

        public IReadOnlyList<ScriptClass> ClassesFor(Type wanted) => wanted == typeof(IFormattable) ? [.. values.Keys.Select(name => new ScriptClass(name, () => TryCreate(name, wanted, [])))] : [];

        public Func<string[], int>? FindEntryPoint() => values.TryGetValue("main", out var value) ? arguments => value + arguments.Length : null;

        public void Dispose() => language.Story.Add("disposed");

        private int? Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : context.FindType(text)?.GetFields().Length;
    }

    private sealed class Attempt(Sums language) : IScriptAttempt
    {
        public bool Succeeded => Diagnostics.IsEmpty;

        public ImmutableArray<ScriptDiagnostic> Diagnostics { get; set; } = [];

        public TestSummary? Tests { get; set; }

        public bool RefusesAll { get; set; }

        public bool IsTestsOnly => false;

        public Func<ScriptMembers> Commit { get; set; } = () => new();

        ScriptMembers IScriptAttempt.Commit()
        {
            language.Story.Add("committed");
            return Commit();
        }

        public void Dispose() => language.Story.Add("attempt disposed");
    }
}
