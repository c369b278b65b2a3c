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

    /// <summary>The value of a property; of one that was added late, as the call of its accessor.</summary>
    public static Expression Property(Expression? instance, MethodInfo accessor) =>
        instance is not null && accessor.IsStatic ? Expression.Call(accessor, instance) : Expression.Property(instance, accessor);
}
