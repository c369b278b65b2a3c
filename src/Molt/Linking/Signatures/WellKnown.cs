using System.Reflection.Metadata;

namespace Molt.Linking.Signatures;

/// <summary>Members of the framework and of Molt's runtime library that linked code calls.</summary>
internal static class WellKnown
{
    private static readonly TypeSignature Type = Class("System.Runtime", "System", "Type");

    private static readonly TypeSignature TypeHandle = new NamedSignature(new("System.Runtime", "System", "RuntimeTypeHandle", null), IsValueType: true);

    public static readonly MethodReference TypeFromHandle = new(Type, "GetTypeFromHandle", Shapes.Static(Type, TypeHandle));

    public static readonly MethodReference GetUninitializedObject = new(
        Class("System.Runtime", "System.Runtime.CompilerServices", "RuntimeHelpers"), "GetUninitializedObject", Shapes.Static(Shapes.Object, Type));

    /// <summary><c>ref T LateFields.Field&lt;T&gt;(LiveObject owner, int index)</c></summary>
    public static readonly MethodReference LateField = new(
        Class("Molt.Runtime", "Molt.Runtime", "LateFields"), "Field",
        Shapes.Generic(1, new ByReferenceSignature(new VariableSignature(0, OfMethod: true)),
            Class("Molt.Runtime", "Molt.Runtime", "LiveObject"), new PrimitiveSignature(PrimitiveTypeCode.Int32)));

    /// <summary><c>TDelegate? GenericDispatch.Find&lt;TDelegate&gt;(object receiver, RuntimeTypeHandle type, RuntimeTypeHandle holder, string name)</c></summary>
    public static readonly MethodReference FindGeneric = new(
        Class("Molt.Runtime", "Molt.Runtime", "GenericDispatch"), "Find",
        Shapes.Generic(1, new VariableSignature(0, OfMethod: true), Shapes.Object, TypeHandle, TypeHandle, new PrimitiveSignature(PrimitiveTypeCode.String)));

    public static NamedSignature Class(string assembly, string space, string name) => new(new(assembly, space, name, null), IsValueType: false);
}
