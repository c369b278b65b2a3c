using System.Runtime.CompilerServices;
using System.Text;

namespace Game;

[InterpolatedStringHandler]
public ref struct LineHandler(int literalLength, int formattedCount, Log log, out bool isEnabled)
{
    private readonly StringBuilder text = new($"{literalLength}.{formattedCount} ");
    private readonly bool enabled = isEnabled = log.IsOn;

    public void AppendLiteral(string part) => text.Append(part);

    public void AppendFormatted<T>(T value, string? format = null) => text.Append($"[{value}]");

    public override string ToString() => enabled ? text.ToString() : "off";
}

public class Log
{
    public bool IsOn;

    public List<string> Lines { get; } = [];

    public void Write([InterpolatedStringHandlerArgument("")] ref LineHandler line) => Lines.Add(line.ToString());
}

public static class Work
{
    public static void Do(Log log, int count)
    {
        log.Write($"did {count}");
    }
}
