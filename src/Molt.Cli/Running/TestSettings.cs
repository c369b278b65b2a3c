namespace Molt.Cli.Running;

/// <summary>What <c>molt test</c> was asked to do.</summary>
internal sealed record TestSettings
{
    public required string Directory { get; init; }

    public string BaseNamespace { get; init; } = "";

    public string[] Exclude { get; init; } = [];

    public string? Filter { get; init; }

    public bool Watch { get; init; }
}
