using System.Globalization;

namespace Molt.Stress;

/// <summary>A script that is saved again and again, each time as the next version; and which versions its code may be of.</summary>
internal sealed class EditedFile(string name, string folder)
{
    private readonly string template = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Scripts", "Code.cs"));
    private long saved;
    private long live;

    public string Name => name;

    /// <summary>Calls that begin from now on see this version or a newer one.</summary>
    public long Oldest => Volatile.Read(ref live);

    /// <summary>Calls that have ended saw this version or an older one.</summary>
    public long Newest => Volatile.Read(ref saved);

    /// <summary>Writes the next version, as editors do: elsewhere, then moved into place.</summary>
    public void SaveNext()
    {
        var version = saved + 1;
        Volatile.Write(ref saved, version); // first: it may be live before anybody hears of it
        var others = version % 2 == 1 ? "//even" : "//odd"; // lines that are in every other version
        var lines = template.Split('\n').Where(line => !line.EndsWith(others, StringComparison.Ordinal));
        var text = string.Join('\n', lines).Replace("NAME", name).Replace("VERSION", version.ToString(CultureInfo.InvariantCulture));
        var draft = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(draft, text);
        File.Move(draft, Path.Combine(folder, name + ".cs"), overwrite: true);
    }

    /// <summary>What was saved has gone live.</summary>
    public void IsLive() => Volatile.Write(ref live, saved);
}
