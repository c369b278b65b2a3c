using System.Threading.Channels;

namespace Game;

public static class Wire
{
    public static Channel<string> Lines { get; } = Channel.CreateUnbounded<string>();

    public static Channel<string> Replies { get; } = Channel.CreateUnbounded<string>();
}
