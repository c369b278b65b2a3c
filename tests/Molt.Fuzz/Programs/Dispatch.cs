namespace Molt.Fuzz.Programs;

/// <summary>How a call of a member finds its code.</summary>
internal enum Dispatch
{
    None,
    Virtual,
    Override,
    Abstract,
}
