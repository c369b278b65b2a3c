using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Molt.Calling;

/// <summary>
/// A delegate of the host's to a method of the scripts. It calls another one, which is exchanged when the method's class is replaced.
/// </summary>
internal sealed class BoundCall
{
    private static readonly FieldInfo TargetField = typeof(BoundCall).GetField(nameof(target), BindingFlags.Instance | BindingFlags.NonPublic)!;

    // A forwarder does for all methods of a delegate type; that may be a type of scripts which are unloaded one day.
    private static readonly ConditionalWeakTable<Type, DynamicMethod> Forwarders = [];

    private Delegate target;

    /// <param name="member">The method's name, by which it is found again.</param>
    /// <param name="type">The type of the delegate.</param>
    /// <param name="target">The delegate to the method of now.</param>
    public BoundCall(string member, Type type, Delegate target)
    {
        (Member, DelegateType, this.target) = (member, type, target);
        Forwarder = Forwarders.GetValue(type, Forward).CreateDelegate(type, this);
    }

    public string Member { get; }

    public Type DelegateType { get; }

    /// <summary>What the host gets.</summary>
    public Delegate Forwarder { get; }

    /// <summary>The delegate to the method; may be set while others call.</summary>
    public Delegate Target
    {
        get => Volatile.Read(ref target);
        set => Volatile.Write(ref target, value);
    }

    private static DynamicMethod Forward(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        var parameters = invoke.GetParameters().Select(parameter => parameter.ParameterType).ToArray();
        var method = new DynamicMethod(invoke.Name, invoke.ReturnType, [typeof(BoundCall), .. parameters], typeof(BoundCall), skipVisibility: true);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Volatile);
        code.Emit(OpCodes.Ldfld, TargetField);
        for (var index = 1; index <= parameters.Length; index++) code.Emit(OpCodes.Ldarg, (short)index);
        code.Emit(OpCodes.Callvirt, invoke);
        code.Emit(OpCodes.Ret);
        return method;
    }
}
