namespace Molt.Images;

/// <summary>A body whose invocations are counted: its number among all such (see <see cref="Runtime.RunningBodies"/>), and how it ends.</summary>
internal sealed record CountedBody(int Number, BodyEnd End);
