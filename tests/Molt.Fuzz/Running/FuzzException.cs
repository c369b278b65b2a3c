namespace Molt.Fuzz.Running;

/// <summary>A program did what no program that is generated does.</summary>
internal sealed class FuzzException(string message) : Exception(message);
