namespace Molt.Soak;

/// <summary>Something that must not happen did.</summary>
internal sealed class SoakException(string message) : Exception(message);
