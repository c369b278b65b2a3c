using System.Reflection;
using Molt.Python.Converting;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>A parameter that Python gives an argument for.</summary>
internal sealed record Input(string Name, Type Type, bool HasDefault, object? Default, bool IsRest)
{
    private Converter? converter;

    public Converter Converter => converter ??= Converters.For(Type);

    public static Input Of(ParameterInfo parameter)
    {
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        var isRest = parameter.IsDefined(typeof(ParamArrayAttribute)) && type.IsSZArray;
        var value = parameter.HasDefaultValue ? parameter.DefaultValue is Missing or DBNull ? null : parameter.DefaultValue : null;
        return new(parameter.Name ?? "", type, parameter.HasDefaultValue || parameter.IsOptional, value, isRest);
    }
}

/// <summary>One method or constructor, as Python calls it: <c>out</c> parameters are no arguments, and come back, as <c>ref</c> ones do, in a tuple after the result.</summary>
internal sealed class Overload(MethodBase method)
{
    private Invoker? invoker;

    public MethodBase Method => method;

    /// <summary>What it is called; a method that came late may have another name in its metadata.</summary>
    public string Name { get; init; } = method.Name;

    /// <summary>What tells it from others of its type.</summary>
    public string Signature => $"{Name}`{(method.IsGenericMethod ? method.GetGenericArguments().Length : 0)}({string.Join(',', Parameters.Select(parameter => parameter.ParameterType))})";

    /// <summary>Whether the first parameter of a static method is the object that Python calls it on.</summary>
    public bool TakesReceiver { get; init; }

    public bool IsGeneric => method.ContainsGenericParameters;

    public IReadOnlyList<Input> Inputs => field ??= [.. Parameters.Where(parameter => !parameter.IsOut).Select(Input.Of)];

    /// <summary>The parameters but for the receiver.</summary>
    public IEnumerable<ParameterInfo> Parameters => method.GetParameters().Skip(TakesReceiver ? 1 : 0);

    /// <summary>Whether Python can call it: spans and pointers it has not.</summary>
    public static bool CanCall(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType ?? typeof(object)).All(IsPossible);

    /// <summary>The method with these type arguments; null where it is not generic over as many.</summary>
    public Overload? With(Type[] arguments) => method is MethodInfo { IsGenericMethodDefinition: true } open && open.GetGenericArguments().Length == arguments.Length
        ? new Overload(open.MakeGenericMethod(arguments)) { Name = Name, TakesReceiver = TakesReceiver }
        : null;

    /// <summary>Calls it. A slot of zero is an argument that was not given. A new reference to the result.</summary>
    public nint Invoke(object? target, ReadOnlySpan<nint> slots) => (invoker ??= InvokerCode.Make(this))(target, slots);

    /// <summary>Puts arguments into their places. What must be released afterwards is returned: a tuple of those that go into a <c>params</c> parameter, or zero.</summary>
    public nint Arrange(nint arguments, nint named, Span<nint> slots, out string? objection)
    {
        slots.Clear();
        var count = (int)CPython.PyTuple_Size(arguments);
        var rest = Inputs.Count > 0 && Inputs[^1].IsRest && IsExpanded(arguments, count) ? Inputs.Count - 1 : -1;
        objection = null;
        if (count > Inputs.Count && rest < 0)
        {
            objection = $"{Describe()} takes {Inputs.Count} arguments, and {count} were given.";
            return 0;
        }

        for (var index = 0; index < count && index != rest; index++) slots[index] = CPython.PyTuple_GetItem(arguments, index);
        if (named != 0) objection = ArrangeNamed(named, slots);
        var tail = rest >= 0 && count > rest ? CPython.PyTuple_GetSlice(arguments, rest, count) : 0;
        if (tail != 0) slots[rest] = tail;
        objection ??= FirstMissing(slots);
        return tail;
    }

    /// <summary>How far the arguments are from the parameters.</summary>
    public int Distance(ReadOnlySpan<nint> slots, bool isExpanded)
    {
        var sum = isExpanded ? 3 : 0;
        for (var index = 0; index < slots.Length; index++)
        {
            var distance = slots[index] == 0 ? 1 : Inputs[index].Converter.Distance(slots[index]);
            if (distance == Converter.Impossible) return distance;
            sum += distance;
        }

        return sum;
    }

    /// <summary>What a message says of it.</summary>
    public string Describe() => $"{(method is ConstructorInfo ? method.DeclaringType!.Name : Name)}({string.Join(", ", Inputs.Select(input => $"{input.Type.Name} {input.Name}"))})";

    private static bool IsPossible(Type type)
    {
        var own = type.IsByRef ? type.GetElementType()! : type;
        return !own.IsPointer && !own.IsFunctionPointer && !own.IsByRefLike && own != typeof(TypedReference);
    }

    // An array that is given for the parameter is the array itself.
    private bool IsExpanded(nint arguments, int count)
    {
        if (count != Inputs.Count) return count > Inputs.Count;
        var last = CPython.PyTuple_GetItem(arguments, count - 1);
        return PythonKinds.IsNone(last) || Inputs[^1].Converter.Distance(last) == Converter.Impossible;
    }

    private unsafe string? ArrangeNamed(nint named, Span<nint> slots)
    {
        nint position = 0, key, value;
        while (CPython.PyDict_Next(named, &position, &key, &value) != 0)
        {
            var name = PythonText.Of(key);
            var index = Enumerable.Range(0, Inputs.Count).FirstOrDefault(index => Inputs[index].Name == name, -1);
            if (index < 0) return $"{Describe()} has no parameter {name}.";
            if (slots[index] != 0) return $"{Describe()} was given {name} twice.";
            slots[index] = value;
        }

        return null;
    }

    private string? FirstMissing(ReadOnlySpan<nint> slots)
    {
        for (var index = 0; index < slots.Length; index++)
            if (slots[index] == 0 && !Inputs[index].HasDefault && !Inputs[index].IsRest) return $"{Describe()} was not given {Inputs[index].Name}.";
        return null;
    }
}
