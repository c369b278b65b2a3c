using System.Collections.Immutable;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;

namespace Molt.Linking.Bases;

/// <summary>The attributes by which what is in no source stays out of sight. Values as ECMA-335 II.23.3 has them.</summary>
internal static class StubAttributes
{
    private const string Diagnostics = "System.Diagnostics";

    public static readonly AttributePlan HiddenInStackTraces =
        new(Constructor(Diagnostics, "StackTraceHiddenAttribute"), [1, 0, 0, 0]);

    // DebuggerBrowsableState.Never is 0.
    public static readonly ImmutableArray<AttributePlan> HiddenInDebuggers =
    [
        new(
            Constructor(Diagnostics, "DebuggerBrowsableAttribute", new NamedSignature(new("System.Runtime", Diagnostics, "DebuggerBrowsableState", null), IsValueType: true)),
            [1, 0, 0, 0, 0, 0, 0, 0]),
    ];

    private static MethodReference Constructor(string space, string name, params ImmutableArray<TypeSignature> parameters) =>
        new(WellKnown.Class("System.Runtime", space, name), ".ctor", Shapes.Instance(Shapes.Void, parameters));
}
