using System.Text;
using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Rendering;

/// <summary>Writes the probe: what asks everything of a program, and makes what is held across edits.</summary>
internal static class ProbeText
{
    private const string Fixed = """
            private static object[] held = [];
            private static readonly string[] none = [];

            public static void Setup() => held = Hold();

            public static IEnumerable<string> Kept() => held.Chunk(2).Select(pair => $"{pair[0]}: {Ask((string)pair[0], pair[1])}");

            // What a value says of itself may depend on static state, which is kept.
            private static string[] Shown((string Name, object? Value)[] values)
            {
                Reset();
                return [.. values.Select(one => $"{one.Name}={Trace.Look(one.Value)}")];
            }

            private static string Q(Func<object?> ask)
            {
                Reset();
                Trace.Start();
                string answer;
                try { answer = Trace.Show(ask()); }
                catch (Exception exception) { answer = $"{exception.GetType().Name} {exception.Message}"; }
                return $"{answer} [{Trace.Said}]";
            }

            private static object Made(Func<object> make)
            {
                Reset();
                Trace.Start();
                try { return make(); }
                catch (Exception exception) when (exception is Exhausted or InvalidOperationException or ArithmeticException) { return "nothing"; }
            }

            private static int Finish(TaskCompletionSource gate, Task<int> task) { gate.TrySetResult(); return task.GetAwaiter().GetResult(); }

            private static int Next(IEnumerator<int> items) => items.MoveNext() ? items.Current : -1;

            private static int Counted((Action<int> Set, Func<int, int> Run) pair) { pair.Set(3); Trace.Start(); pair.Set(3); return pair.Run(2) * 10 + pair.Run(4); }
        """;

    public static string Of(ProgramModel program)
    {
        var subjects = Subject.All(program).ToList();
        var held = subjects.SelectMany(subject => new HeldThings(program, subject).All()).ToList();
        var text = new StringBuilder("public static class Probe\n{\n").Append(Fixed).Append("\n\n");
        text.Append("    private static void Reset()\n    {\n").AppendJoin("", Resets(program).Select(line => $"        {line}\n")).Append("    }\n\n");
        text.Append("    public static string[] Answers() => [\n").AppendJoin("", subjects.Select(subject => $"        .. Fresh{subject.Id}(),\n")).Append("    ];\n\n");
        text.Append("    public static object[] Hold() => [\n").AppendJoin("", held.Select(one => $"        \"{one.Label}\", Made(() => {one.Make}),\n")).Append("    ];\n\n");
        text.Append("    public static string Ask(string label, object thing) => thing is string ? \"nothing\" : label switch\n    {\n")
            .AppendJoin("", held.Select(one => $"        \"{one.Label}\" => {one.Ask},\n")).Append("        _ => \"gone\",\n    };\n\n");
        text.Append("    public static string[] News(string label, object thing) => label switch\n    {\n")
            .AppendJoin("", subjects.Where(one => one.IsObject).Select(one => $"        \"{one.Label}\" => News{one.Id}(({one.Reference})thing),\n")).Append("        _ => none,\n    };\n\n");
        text.Append("    public static string[] Statics() => Shown(\n    [\n").AppendJoin("", subjects.SelectMany(subject => subject.QuietStatics())).Append("    ]);\n\n");
        foreach (var subject in subjects) new SubjectText(program, subject).Write(text);
        return text.Append("}\n").ToString();
    }

    private static IEnumerable<string> Resets(ProgramModel program)
    {
        foreach (var type in program.Types.Where(one => one.Kind is not (TypeKind.Interface or TypeKind.Enum) && one.Members.Any(member => member.IsStatic && TypeText.IsSet(member))))
        {
            yield return $"{type.Reference()}.Reset{type.Name}();";
            if (type.IsGeneric) yield return $"{type.Reference("string")}.Reset{type.Name}();";
        }
    }
}
