using System.Text;

namespace Mud.Host.Network;

/// <summary>
/// Turns a connection's bytes into lines. Telnet's own bytes (RFC 854: commands, option negotiation, subnegotiation) are
/// dropped, and so is all that is not printable ASCII; a line ends with CR LF, CR NUL, CR or LF.
/// </summary>
internal sealed class TelnetLines
{
    internal const int LongestLine = 512;

    private const byte InterpretAsCommand = 255, Will = 251, Dont = 254, SubnegotiationBegin = 250, SubnegotiationEnd = 240;
    private const byte Backspace = 8, Delete = 127, LineFeed = 10, CarriageReturn = 13;

    private enum Expecting { Text, Command, Option, Subnegotiation, SubnegotiationCommand }

    private readonly StringBuilder line = new();
    private Expecting expecting;
    private byte last;

    /// <summary>Takes bytes in, and gives the lines that they complete.</summary>
    internal List<string> Read(ReadOnlySpan<byte> bytes)
    {
        var lines = new List<string>();
        foreach (var next in bytes)
            if (expecting is Expecting.Text && next != InterpretAsCommand) ReadText(next, lines);
            else expecting = AfterCommand(next);
        return lines;
    }

    private Expecting AfterCommand(byte next) => expecting switch
    {
        Expecting.Text => Expecting.Command,
        Expecting.Command when next is >= Will and <= Dont => Expecting.Option,
        Expecting.Command when next is SubnegotiationBegin => Expecting.Subnegotiation,
        Expecting.Subnegotiation => next is InterpretAsCommand ? Expecting.SubnegotiationCommand : Expecting.Subnegotiation,
        Expecting.SubnegotiationCommand => next is SubnegotiationEnd ? Expecting.Text : Expecting.Subnegotiation,
        _ => Expecting.Text,
    };

    private void ReadText(byte next, List<string> lines)
    {
        var endsLine = next is CarriageReturn || (next is LineFeed && last is not CarriageReturn);
        last = next;
        if (endsLine) lines.Add(TakeLine());
        else if (next is Backspace or Delete) line.Length = Math.Max(0, line.Length - 1);
        else if (next is >= 32 and < Delete && line.Length < LongestLine) line.Append((char)next);
    }

    private string TakeLine()
    {
        var taken = line.ToString();
        line.Clear();
        return taken;
    }
}
