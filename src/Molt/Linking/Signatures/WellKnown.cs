using System.Reflection.Metadata;

namespace Molt.Linking.Signatures;

/// <summary>Members of the framework and of Molt's runtime library that linked code calls.</summary>
internal static class WellKnown
{
    private static readonly TypeSignature Type = Class("System.Runtime", "System", "Type");

    public static readonly NamedSignature TypeHandle = new(new("System.Runtime", "System", "RuntimeTypeHandle", null), IsValueType: true);

    public static readonly NamedSignature MethodHandle = new(new("System.Runtime", "System", "RuntimeMethodHandle", null), IsValueType: true);

    public static readonly MethodReference TypeFromHandle = new(Type, "GetTypeFromHandle", Shapes.Static(Type, TypeHandle));

    private static readonly TypeSignature Monitor = Class("System.Threading", "System.Threading", "Monitor");

    public static readonly MethodReference EnterMonitor = new(Monitor, "Enter", Shapes.Static(Shapes.Void, Shapes.Object, new ByReferenceSignature(new PrimitiveSignature(PrimitiveTypeCode.Boolean))));

    public static readonly MethodReference ExitMonitor = new(Monitor, "Exit", Shapes.Static(Shapes.Void, Shapes.Object));

    public static readonly MethodReference GetUninitializedObject = new(
        Class("System.Runtime", "System.Runtime.CompilerServices", "RuntimeHelpers"), "GetUninitializedObject", Shapes.Static(Shapes.Object, Type));

    public static readonly MethodReference NewAction = new(Class("System.Runtime", "System", "Action"), ".ctor", Shapes.Instance(
        Shapes.Void, Shapes.Object, new PrimitiveSignature(PrimitiveTypeCode.IntPtr)));

    /// <summary>What an object's copy is made by in linked code, so that it gets the values of late fields.</summary>
    public static readonly MethodReference CloneMembers = new(
        Class("Molt.Runtime", "Molt.Runtime", "LiveObject"), "MemberwiseClone", Shapes.Instance(Shapes.Object));

    /// <summary>Where the framework's methods that have to do with finalizers go.</summary>
    public static readonly TypeSignature Finalization = Class("Molt.Runtime", "Molt.Runtime", "Finalization");

    private static readonly TypeSignature Value = new VariableSignature(0, OfMethod: true);

    /// <summary><c>ref object Finalization.Guard&lt;T&gt;(T owner, ref object? state, int index, int incarnation, Action&lt;T&gt; finalize)</c></summary>
    public static readonly MethodReference GuardFinalizer = new(Finalization, "Guard", Shapes.Generic(1, new ByReferenceSignature(Shapes.Object),
        Value, new ByReferenceSignature(Shapes.Object), new PrimitiveSignature(PrimitiveTypeCode.Int32), new PrimitiveSignature(PrimitiveTypeCode.Int32), ActionOf(Value)));

    /// <summary><c>ref T LateFields.Find&lt;T&gt;(object owner, ref object? state, int index, int incarnation)</c></summary>
    public static readonly MethodReference FindLateField = LateFields("Find", new ByReferenceSignature(Value));

    /// <summary><c>ref T LateFields.Initialize&lt;T&gt;(..., Action initialize, string name)</c></summary>
    public static readonly MethodReference InitializeLateField = LateFields(
        "Initialize", new ByReferenceSignature(Value), Class("System.Runtime", "System", "Action"), new PrimitiveSignature(PrimitiveTypeCode.String));

    /// <summary><c>void LateFields.Store&lt;T&gt;(..., T value)</c></summary>
    public static readonly MethodReference StoreLateField = LateFields("Store", Shapes.Void, Value);

    /// <summary><c>int LateFields.Incarnation(ref object? state, int index)</c></summary>
    public static readonly MethodReference LateFieldIncarnation = new(
        Class("Molt.Runtime", "Molt.Runtime", "LateFields"), "Incarnation",
        Shapes.Static(new PrimitiveSignature(PrimitiveTypeCode.Int32), new ByReferenceSignature(Shapes.Object), new PrimitiveSignature(PrimitiveTypeCode.Int32)));

    private static MethodReference LateFields(string name, TypeSignature result, params ReadOnlySpan<TypeSignature> more)
    {
        var integer = new PrimitiveSignature(PrimitiveTypeCode.Int32);
        return new(Class("Molt.Runtime", "Molt.Runtime", "LateFields"), name, Shapes.Generic(
            1, result, [Shapes.Object, new ByReferenceSignature(Shapes.Object), integer, integer, .. more]));
    }

    /// <summary><c>TDelegate? GenericDispatch.Find&lt;TDelegate, TArguments&gt;(object receiver, RuntimeTypeHandle type, RuntimeTypeHandle holder, string name)</c></summary>
    public static readonly MethodReference FindGeneric = new(
        Class("Molt.Runtime", "Molt.Runtime", "GenericDispatch"), "Find",
        Shapes.Generic(2, new VariableSignature(0, OfMethod: true), Shapes.Object, TypeHandle, TypeHandle, new PrimitiveSignature(PrimitiveTypeCode.String)));

    /// <summary>
    /// <c>Exception StateGuard.UnknownState(string message, int code)</c>, in place of the exception that the compiler would create: the code to create it needs a frame, which a
    /// body that never gets there would have for nothing.
    /// </summary>
    public static readonly MethodReference UnknownState = new(Class("Molt.Runtime", "Molt.Runtime", "StateGuard"), "UnknownState", Shapes.Static(
        Class("System.Runtime", "System", "Exception"), new PrimitiveSignature(PrimitiveTypeCode.String), new PrimitiveSignature(PrimitiveTypeCode.Int32)));

    /// <summary><c>bool InitializationGate.IsOpen(object gate)</c></summary>
    public static readonly MethodReference IsGateOpen = First("InitializationGate", "IsOpen", new PrimitiveSignature(PrimitiveTypeCode.Boolean));

    /// <summary><c>object? InitializationGate.First(object gate)</c></summary>
    public static readonly MethodReference FirstBehindGate = First("InitializationGate", "First", Shapes.Object);

    /// <summary><c>object? EarlierBody.Target(object earlier)</c></summary>
    public static readonly MethodReference EarlierTarget = First("EarlierBody", "Target", Shapes.Object);

    /// <summary><c>nint EarlierBody.Code(object earlier)</c></summary>
    public static readonly MethodReference EarlierCode = First("EarlierBody", "Code", new PrimitiveSignature(PrimitiveTypeCode.IntPtr));

    private static MethodReference First(string type, string name, TypeSignature result) => new(Class("Molt.Runtime", "Molt.Runtime", type), name, Shapes.Static(result, Shapes.Object));

    private static readonly TypeSignature Cache = Class("Molt.Runtime", "Molt.Runtime", "DispatchCache");

    /// <summary><c>int DispatchCache.IndexOf(object? cache, object? receiver)</c></summary>
    public static readonly MethodReference CachedBranch =
        new(Cache, "IndexOf", Shapes.Static(new PrimitiveSignature(PrimitiveTypeCode.Int32), Shapes.Object, Shapes.Object));

    /// <summary><c>void DispatchCache.Remember(object? cache, object? receiver, int index, object? target)</c></summary>
    public static readonly MethodReference RememberBranch =
        new(Cache, "Remember", Shapes.Static(Shapes.Void, Shapes.Object, Shapes.Object, new PrimitiveSignature(PrimitiveTypeCode.Int32), Shapes.Object));

    /// <summary><c>T DispatchCache.TargetOf&lt;T&gt;(object cache, object receiver)</c></summary>
    public static readonly MethodReference CachedTarget =
        new(Cache, "TargetOf", Shapes.Generic(1, new VariableSignature(0, OfMethod: true), Shapes.Object, Shapes.Object));

    /// <summary>The constructor of an <c>Action</c> of one type.</summary>
    public static MethodReference NewActionOf(TypeSignature type) => NewAction with { Parent = ActionOf(type) };

    public static TypeSignature ActionOf(TypeSignature type) => new GenericSignature(Class("System.Runtime", "System", "Action`1"), [type]);

    public static NamedSignature Class(string assembly, string space, string name) => new(new(assembly, space, name, null), IsValueType: false);
}
