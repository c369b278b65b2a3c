using System.Text;

namespace Mud.Tests.World;

/// <summary>A host's log, line by line.</summary>
internal sealed class LineLog(Lines lines) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void WriteLine(string? value) => lines.Add(value ?? "");
}
