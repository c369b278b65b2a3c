namespace Molt.Cli.Running;

/// <summary>What <c>molt run</c> was asked to do.</summary>
internal sealed record RunSettings
{
    public required string Directory { get; init; }

    public string BaseNamespace { get; init; } = "";

    public string[] Exclude { get; init; } = [];

    public string[] Deny { get; init; } = [];

    public ReloadMode Mode { get; init; } = ReloadMode.Update;

    public TestMode Tests { get; init; } = TestMode.Gate;

    public string? EventsFile { get; init; }

    public TimeSpan? PollingInterval { get; init; }

    public bool Watch { get; init; } = true;

    public string[] Arguments { get; init; } = [];
}
