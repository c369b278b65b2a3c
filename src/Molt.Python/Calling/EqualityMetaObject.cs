using System.Dynamic;
using System.Linq.Expressions;

namespace Molt.Python.Calling;

/// <summary>
/// Binds <c>==</c> and <c>!=</c> of dynamic objects to Python's. The binder of C# would find that any two references can be compared, and not ask; all else is as <see cref="DynamicObject"/> has it.
/// </summary>
internal sealed class EqualityMetaObject(DynamicMetaObject inner, Func<PythonObject, object?, bool> areEqual) : DynamicMetaObject(inner.Expression, inner.Restrictions, inner.Value!)
{
    public override DynamicMetaObject BindBinaryOperation(BinaryOperationBinder binder, DynamicMetaObject arg)
    {
        if (binder.Operation is not (ExpressionType.Equal or ExpressionType.NotEqual)) return inner.BindBinaryOperation(binder, arg);
        Expression equal = Expression.Invoke(Expression.Constant(areEqual), Expression.Convert(Expression, typeof(PythonObject)), Expression.Convert(arg.Expression, typeof(object)));
        if (binder.Operation == ExpressionType.NotEqual) equal = Expression.Not(equal);
        return new(Expression.Convert(equal, typeof(object)), BindingRestrictions.GetTypeRestriction(Expression, LimitType));
    }

    public override DynamicMetaObject BindUnaryOperation(UnaryOperationBinder binder) => inner.BindUnaryOperation(binder);

    public override DynamicMetaObject BindConvert(ConvertBinder binder) => inner.BindConvert(binder);

    public override DynamicMetaObject BindGetMember(GetMemberBinder binder) => inner.BindGetMember(binder);

    public override DynamicMetaObject BindSetMember(SetMemberBinder binder, DynamicMetaObject value) => inner.BindSetMember(binder, value);

    public override DynamicMetaObject BindDeleteMember(DeleteMemberBinder binder) => inner.BindDeleteMember(binder);

    public override DynamicMetaObject BindInvokeMember(InvokeMemberBinder binder, DynamicMetaObject[] args) => inner.BindInvokeMember(binder, args);

    public override DynamicMetaObject BindInvoke(InvokeBinder binder, DynamicMetaObject[] args) => inner.BindInvoke(binder, args);

    public override DynamicMetaObject BindGetIndex(GetIndexBinder binder, DynamicMetaObject[] indexes) => inner.BindGetIndex(binder, indexes);

    public override DynamicMetaObject BindSetIndex(SetIndexBinder binder, DynamicMetaObject[] indexes, DynamicMetaObject value) => inner.BindSetIndex(binder, indexes, value);

    public override IEnumerable<string> GetDynamicMemberNames() => inner.GetDynamicMemberNames();
}
