using System.Globalization;

namespace Mud.Host;

/// <summary>What the command line asks for.</summary>
/// <param name="Port">The loopback port to listen on; 0 for any that is free.</param>
/// <param name="Scripts">The directory of scripts.</param>
internal sealed record MudOptions(int Port, string Scripts)
{
    internal const string Usage = "usage: Mud [--port N] [--scripts DIR]";

    /// <exception cref="FormatException">The arguments are none of the known ones.</exception>
    internal static MudOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new MudOptions(4000, ScriptsFolder.Find());
        for (var index = 0; index < arguments.Count; index += 2)
            options = options.With(arguments[index], arguments.ElementAtOrDefault(index + 1));
        return options;
    }

    private MudOptions With(string name, string? value) => (name, value) switch
    {
        ("--port", not null) => this with { Port = PortOf(value) },
        ("--scripts", not null) => this with { Scripts = Path.GetFullPath(value) },
        _ => throw new FormatException(Usage),
    };

    private static int PortOf(string value) =>
        ushort.TryParse(value, CultureInfo.InvariantCulture, out var port) ? port : throw new FormatException(Usage);
}
