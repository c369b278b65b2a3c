namespace Molt.Fuzz.Generating;

/// <summary>A local, a parameter, or a local function's name.</summary>
internal sealed record Variable(string Name, string Type, bool IsAssignable = true, bool CanBeCaptured = true);
