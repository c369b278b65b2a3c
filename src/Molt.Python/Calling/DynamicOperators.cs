using System.Linq.Expressions;
using Molt.Python.Native;

namespace Molt.Python.Calling;

/// <summary>Python's operators for C#'s, where an object is <c>dynamic</c>.</summary>
internal static class DynamicOperators
{
    /// <summary>What Python's functions of comparison are told to ask for: <c>Py_EQ</c>.</summary>
    public const int Equal = 2;

    private const int Less = 0, LessOrEqual = 1, NotEqual = 3, Greater = 4, GreaterOrEqual = 5; // Py_LT and its kin

    public static bool TryBinary(ExpressionType operation, nint left, nint right, out nint result)
    {
        result = operation switch
        {
            ExpressionType.Add => CPython.PyNumber_Add(left, right),
            ExpressionType.Subtract => CPython.PyNumber_Subtract(left, right),
            ExpressionType.Multiply => CPython.PyNumber_Multiply(left, right),
            ExpressionType.Divide => CPython.PyNumber_TrueDivide(left, right),
            ExpressionType.Modulo => CPython.PyNumber_Remainder(left, right),
            ExpressionType.And => CPython.PyNumber_And(left, right),
            ExpressionType.Or => CPython.PyNumber_Or(left, right),
            ExpressionType.ExclusiveOr => CPython.PyNumber_Xor(left, right),
            ExpressionType.LeftShift => CPython.PyNumber_Lshift(left, right),
            ExpressionType.RightShift => CPython.PyNumber_Rshift(left, right),
            ExpressionType.AddAssign => CPython.PyNumber_InPlaceAdd(left, right),
            ExpressionType.SubtractAssign => CPython.PyNumber_InPlaceSubtract(left, right),
            ExpressionType.MultiplyAssign => CPython.PyNumber_InPlaceMultiply(left, right),
            ExpressionType.DivideAssign => CPython.PyNumber_InPlaceTrueDivide(left, right),
            _ => Comparison(operation) is { } comparison ? CPython.PyObject_RichCompare(left, right, comparison) : -1,
        };
        return result != -1;
    }

    public static bool TryUnary(ExpressionType operation, nint operand, out nint result)
    {
        result = operation switch
        {
            ExpressionType.Negate => CPython.PyNumber_Negative(operand),
            ExpressionType.UnaryPlus => CPython.PyNumber_Positive(operand),
            ExpressionType.OnesComplement => CPython.PyNumber_Invert(operand),
            _ => -1,
        };
        return result != -1;
    }

    private static int? Comparison(ExpressionType operation) => operation switch
    {
        ExpressionType.LessThan => Less,
        ExpressionType.LessThanOrEqual => LessOrEqual,
        ExpressionType.Equal => Equal,
        ExpressionType.NotEqual => NotEqual,
        ExpressionType.GreaterThan => Greater,
        ExpressionType.GreaterThanOrEqual => GreaterOrEqual,
        _ => null,
    };
}
