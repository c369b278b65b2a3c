using System.Diagnostics.Tracing;

namespace Game;

public sealed class Source : EventSource
{
    public string Show() => "source";
}
