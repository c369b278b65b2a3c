namespace Molt.Images;

/// <summary>
/// The members of the framework that take next to no time, wait for nothing and never call back, so that what was true before a call is
/// true after it. What is not known to be such is taken for anything.
/// </summary>
internal static class InstantMembers
{
    private static readonly HashSet<string> Types =
    [
        "System.Math", "System.MathF", "System.BitConverter", "System.Char", "System.Index", "System.Range", "System.Span`1", "System.ReadOnlySpan`1",
        "System.Numerics.Vector2", "System.Numerics.Vector3", "System.Numerics.Vector4", "System.Numerics.Quaternion", "System.Numerics.Matrix4x4",
        "System.Numerics.BitOperations", "System.Runtime.CompilerServices.Unsafe", "System.ValueTuple`2", "System.ValueTuple`3", "System.ValueTuple`4",
    ];

    private static readonly HashSet<string> Members =
    [
        "System.Object..ctor", "System.String.Empty", "System.String.get_Length", "System.String.get_Chars",
        "System.Nullable`1..ctor", "System.Nullable`1.get_HasValue", "System.Nullable`1.get_Value", "System.Nullable`1.GetValueOrDefault",
        "System.Collections.Generic.List`1.get_Item", "System.Collections.Generic.List`1.set_Item", "System.Collections.Generic.List`1.get_Count",
        "System.Type.GetTypeFromHandle", "System.Runtime.CompilerServices.RuntimeHelpers.InitializeArray",
    ];

    // What all structs inherit compares and formats their fields, and these may be anybody's.
    private static readonly HashSet<string> Inherited = ["Equals", "GetHashCode", "ToString"];

    /// <param name="type">The full name of the member's type, as metadata has it.</param>
    /// <param name="name">The member's name.</param>
    public static bool Include(string type, string name) => (Types.Contains(type) && !Inherited.Contains(name)) || Members.Contains($"{type}.{name}");
}
