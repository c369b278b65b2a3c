using System.ComponentModel;
using System.Linq.Expressions;
using System.Reflection;

namespace Molt.Runtime;

/// <summary>
/// What expression trees in patched code call in place of <see cref="Expression"/>'s methods of the same names: a method added
/// by an edit is a static method whose first parameter is the instance. Thread-safe; called by woven code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LateExpression
{
    /// <summary>A call of a method, added late or not.</summary>
    public static MethodCallExpression Call(Expression? instance, MethodInfo method, Expression[] arguments) =>
        instance is not null && method.IsStatic ? Expression.Call(method, [instance, .. arguments]) : Expression.Call(instance, method, arguments);

    /// <summary>An access to a field that was added late.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="read">The accessor that reads the field; the one that writes it stands beside it.</param>
    public static MemberExpression Field(Expression instance, MethodBase read)
    {
        var get = (MethodInfo)read;
        var set = get.DeclaringType!.GetMethod($"{get.Name[..^"get".Length]}set", BindingFlags.Public | BindingFlags.Static)!;
        Type[] types = [get.GetParameters()[0].ParameterType, get.ReturnType];
        var variable = typeof(LateVariable<,>).MakeGenericType(types).GetConstructors()[0];
        return Expression.Property(
            Expression.New(variable, instance, Accessor(typeof(Func<,>), get), Accessor(typeof(Action<,>), set)), nameof(LateVariable<,>.Value));

        ConstantExpression Accessor(Type kind, MethodInfo method) => Expression.Constant(method.CreateDelegate(kind.MakeGenericType(types)));
    }

    /// <summary>The value of a property; of one that was added late, as the call of its accessor.</summary>
    public static Expression Property(Expression? instance, MethodInfo accessor) =>
        instance is not null && accessor.IsStatic ? Expression.Call(accessor, instance) : Expression.Property(instance, accessor);
}
