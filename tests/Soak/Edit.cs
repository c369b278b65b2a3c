namespace Molt.Soak;

/// <summary>An edit that was made.</summary>
/// <param name="Kind">What it was about.</param>
/// <param name="IsLive">Whether it went live.</param>
/// <param name="Milliseconds">From the first write to the host's line about it.</param>
/// <param name="Busy">The processor time that the reloader's thread needed meanwhile, in milliseconds.</param>
internal sealed record Edit(string Kind, bool IsLive, double Milliseconds, double Busy);
