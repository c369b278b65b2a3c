using System.Diagnostics.Tracing;

namespace Game;

public sealed class Source : EventSource
{
    ~Source() => Show();

    public string Show() => "finalized";
}
