namespace Molt.Weaving.FirstRuns;

/// <summary>What the structs of first runs and their members are called.</summary>
internal static class FirstRunNames
{
    /// <summary>Follows the name of the class; so a debugger that knows the compiler's names knows the struct's.</summary>
    public const string Suffix = "$first";

    public const string MoveNext = "MoveNext";
    public const string SetStateMachine = "SetStateMachine";
    public const string ToObject = "ToObject";
}
