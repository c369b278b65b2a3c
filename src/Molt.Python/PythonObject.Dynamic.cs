using System.Dynamic;
using System.Linq.Expressions;
using Molt.Python.Calling;
using Molt.Python.Converting;
using Molt.Python.Hosting;
using Molt.Python.Native;

namespace Molt.Python;

/// <content>Use as <c>dynamic</c>. Results are what Python's values naturally are in .NET: an <c>int</c> a number, a <c>str</c> a string, a list a <see cref="PythonObject"/>.</content>
public partial class PythonObject : DynamicObject
{
    /// <inheritdoc/>
    public override DynamicMetaObject GetMetaObject(Expression parameter) => new EqualityMetaObject(base.GetMetaObject(parameter), AreEqual);

    /// <inheritdoc/>
    public override IEnumerable<string> GetDynamicMemberNames() => AttributeNames();

    /// <inheritdoc/>
    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        using var entered = InterpreterLock.Enter();
        result = Natural(CPython.PyObject_GetAttr(Handle.Pointer, Names.Of(binder.Name)));
        return true;
    }

    /// <inheritdoc/>
    public override bool TrySetMember(SetMemberBinder binder, object? value)
    {
        SetAttribute(binder.Name, value);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryDeleteMember(DeleteMemberBinder binder)
    {
        using var entered = InterpreterLock.Enter();
        Check.Status(CPython.PyObject_SetAttr(Handle.Pointer, Names.Of(binder.Name), 0));
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        using var entered = InterpreterLock.Enter();
        using var method = new Owned(Check.Result(CPython.PyObject_GetAttr(Handle.Pointer, Names.Of(binder.Name))));
        result = Natural(DynamicCall.Of(method.Pointer, args, binder.CallInfo.ArgumentNames));
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvoke(InvokeBinder binder, object?[]? args, out object? result)
    {
        using var entered = InterpreterLock.Enter();
        result = Natural(DynamicCall.Of(Handle.Pointer, args, binder.CallInfo.ArgumentNames));
        return true;
    }

    /// <inheritdoc/>
    public override bool TryGetIndex(GetIndexBinder binder, object[] indexes, out object? result)
    {
        using var entered = InterpreterLock.Enter();
        using var key = new Owned(DynamicCall.Key(indexes));
        result = Natural(CPython.PyObject_GetItem(Handle.Pointer, key.Pointer));
        return true;
    }

    /// <inheritdoc/>
    public override bool TrySetIndex(SetIndexBinder binder, object[] indexes, object? value)
    {
        using var entered = InterpreterLock.Enter();
        using var key = new Owned(DynamicCall.Key(indexes));
        using var converted = new Owned(Converters.ToPython(value));
        Check.Status(CPython.PyObject_SetItem(Handle.Pointer, key.Pointer, converted.Pointer));
        return true;
    }

    /// <inheritdoc/>
    public override bool TryConvert(ConvertBinder binder, out object? result)
    {
        // An interface that foreach asks for; the items are converted one after another.
        result = binder.Type == typeof(System.Collections.IEnumerable) ? As<IEnumerable<object?>>() : As(binder.Type);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryBinaryOperation(BinaryOperationBinder binder, object? arg, out object? result)
    {
        using var entered = InterpreterLock.Enter();
        using var right = new Owned(Converters.ToPython(arg));
        return DynamicOperators.TryBinary(binder.Operation, Handle.Pointer, right.Pointer, out var pointer) ? Is(Natural(pointer), out result) : Is(null, out result, false);
    }

    /// <inheritdoc/>
    public override bool TryUnaryOperation(UnaryOperationBinder binder, out object? result)
    {
        using var entered = InterpreterLock.Enter();
        if (binder.Operation is ExpressionType.IsTrue or ExpressionType.IsFalse or ExpressionType.Not)
            return Is((Check.Status(CPython.PyObject_IsTrue(Handle.Pointer)) != 0) == (binder.Operation == ExpressionType.IsTrue), out result);
        return DynamicOperators.TryUnary(binder.Operation, Handle.Pointer, out var pointer) ? Is(Natural(pointer), out result) : Is(null, out result, false);
    }

    private static bool AreEqual(PythonObject left, object? right)
    {
        using var entered = InterpreterLock.Enter();
        using var other = new Owned(Converters.ToPython(right));
        return Check.Status(CPython.PyObject_RichCompareBool(left.Handle.Pointer, other.Pointer, DynamicOperators.Equal)) != 0;
    }

    private static bool Is(object? value, out object? result, bool isDone = true)
    {
        result = value;
        return isDone;
    }

    private static object? Natural(nint pointer)
    {
        using var owned = new Owned(Check.Result(pointer));
        return NaturalValue.Of(pointer);
    }
}
