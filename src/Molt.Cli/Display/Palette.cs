namespace Molt.Cli.Display;

/// <summary>Colours by meaning, as terminal escape sequences; without colours every text stays what it is.</summary>
internal sealed class Palette(bool coloured)
{
    /// <summary>Colours when standard error is a terminal that shows them and the user did not say no (https://no-color.org).</summary>
    public static Palette OfStandardError() => new(!Console.IsErrorRedirected && IsWanted() && IsUnderstood());

    /// <summary>The same for standard output.</summary>
    public static Palette OfStandardOutput() => new(!Console.IsOutputRedirected && IsWanted() && IsUnderstood());

    public string Good(string text) => Paint("32", text);

    public string Caution(string text) => Paint("33", text);

    public string Bad(string text) => Paint("31", text);

    public string Strong(string text) => Paint("1", text);

    public string Faint(string text) => Paint("2", text);

    private static bool IsWanted() => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    // Older consoles of Windows print the sequences as they are; Windows Terminal says that it is there.
    private static bool IsUnderstood() => OperatingSystem.IsWindows()
        ? Environment.GetEnvironmentVariable("WT_SESSION") is not null
        : Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");

    private string Paint(string code, string text) => coloured ? $"\e[{code}m{text}\e[0m" : text;
}
