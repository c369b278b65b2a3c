using Molt.Tests.Pipeline;

namespace Molt.Tests.Callbacks;

/// <summary>What a reloader raises, as lines: <c>+ Game.Orc</c>, <c>* Game.Orc</c>, <c>- Game.Orc</c>, and the reports between.</summary>
internal sealed class ClassEventLog
{
    private readonly List<string> lines = [];

    public ClassEventLog(CodeReloader reloader)
    {
        reloader.ClassCreated += (_, type) => Note("+", type);
        reloader.ClassUpdated += (_, type) => Note("*", type);
        reloader.ClassRemoved += (_, type) => Note("-", type);
        reloader.Reloaded += (_, report) => lines.Add(report.Kind.ToString());
        reloader.Refused += (_, report) => lines.Add(report.Kind.ToString());
    }

    /// <summary>What came since it was asked last.</summary>
    public string Take()
    {
        var taken = string.Join("; ", lines);
        lines.Clear();
        return taken;
    }

    /// <summary>The type of the last line about a name.</summary>
    public LiveType Last(string name) => types.Last(type => type.Name == name);

    private readonly List<LiveType> types = [];

    private void Note(string sign, LiveType type)
    {
        lines.Add($"{sign} {type.Name}");
        types.Add(type);
    }

    /// <summary>Scripts without a watcher, loaded, with what they raise.</summary>
    public static async Task<(LiveScripts Scripts, ClassEventLog Events)> StartAsync(params (string Name, string Source)[] files)
    {
        var scripts = new LiveScripts(watch: false);
        var events = new ClassEventLog(scripts.Reloader);
        foreach (var (name, source) in files) scripts.Save(name, source);
        await scripts.LoadAsync();
        return (scripts, events);
    }
}
