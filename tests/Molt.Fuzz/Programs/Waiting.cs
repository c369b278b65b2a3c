namespace Molt.Fuzz.Programs;

/// <summary>Which function of a method a call waits in.</summary>
internal enum Waiting
{
    /// <summary>The method itself.</summary>
    Method,

    /// <summary>A lambda.</summary>
    Lambda,

    /// <summary>A local function.</summary>
    LocalFunction,
}
