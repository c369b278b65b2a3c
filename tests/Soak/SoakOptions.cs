using System.Globalization;

namespace Molt.Soak;

/// <summary>What the command line asks for.</summary>
internal sealed record SoakOptions(TimeSpan Time, int Bots, TimeSpan Pause, int Seed)
{
    public static SoakOptions Parse(string[] arguments)
    {
        double Number(string name, double otherwise) => Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length
            ? double.Parse(arguments[at + 1], CultureInfo.InvariantCulture)
            : otherwise;
        return new(
            TimeSpan.FromMinutes(Number("--minutes", 15)), (int)Number("--bots", 200), TimeSpan.FromSeconds(Number("--pause", 1)), (int)Number("--seed", 1));
    }
}
