using System.Numerics;
using System.Runtime.CompilerServices;
using Molt.Python.Calling;
using Molt.Python.Objects;

namespace Molt.Python.Converting;

/// <summary>The converter of each type; made at the type's first use.</summary>
internal static class Converters
{
    // Scripts' types must be able to go: nothing else keeps them.
    private static readonly ConditionalWeakTable<Type, Converter> Made = [];

    private static readonly Dictionary<Type, Func<Converter>> Simple = new()
    {
        [typeof(object)] = () => new ObjectConverter(), [typeof(PythonObject)] = () => new PythonObjectConverter(), [typeof(Type)] = () => new TypeConverter(),
        [typeof(bool)] = () => new BooleanConverter(), [typeof(string)] = () => new StringConverter(), [typeof(char)] = () => new CharacterConverter(),
        [typeof(sbyte)] = () => new IntegerConverter<sbyte>(), [typeof(byte)] = () => new IntegerConverter<byte>(), [typeof(short)] = () => new IntegerConverter<short>(),
        [typeof(ushort)] = () => new IntegerConverter<ushort>(), [typeof(int)] = () => new IntegerConverter<int>(), [typeof(uint)] = () => new IntegerConverter<uint>(),
        [typeof(long)] = () => new IntegerConverter<long>(), [typeof(ulong)] = () => new IntegerConverter<ulong>(), [typeof(nint)] = () => new IntegerConverter<nint>(),
        [typeof(nuint)] = () => new IntegerConverter<nuint>(), [typeof(Int128)] = () => new IntegerConverter<Int128>(), [typeof(UInt128)] = () => new IntegerConverter<UInt128>(),
        [typeof(BigInteger)] = () => new IntegerConverter<BigInteger>(), [typeof(Half)] = () => new FloatConverter<Half>(), [typeof(float)] = () => new FloatConverter<float>(),
        [typeof(double)] = () => new FloatConverter<double>(), [typeof(decimal)] = () => new DecimalConverter(), [typeof(Complex)] = () => new ComplexConverter(),
        [typeof(byte[])] = () => new BytesConverter(), [typeof(ReadOnlyMemory<byte>)] = () => new MemoryConverter(), [typeof(DateTime)] = () => new DateTimeConverter(),
        [typeof(DateTimeOffset)] = () => new DateTimeOffsetConverter(), [typeof(DateOnly)] = () => new DateConverter(), [typeof(TimeOnly)] = () => new TimeConverter(),
        [typeof(TimeSpan)] = () => new TimeSpanConverter(), [typeof(Guid)] = () => new GuidConverter(),
    };

    private static readonly Dictionary<Type, Type> Collections = new()
    {
        [typeof(List<>)] = typeof(ListConverter<,>), [typeof(IList<>)] = typeof(ListConverter<,>), [typeof(ICollection<>)] = typeof(ListConverter<,>),
        [typeof(IReadOnlyList<>)] = typeof(ListConverter<,>), [typeof(IReadOnlyCollection<>)] = typeof(ListConverter<,>),
        [typeof(HashSet<>)] = typeof(SetConverter<,>), [typeof(ISet<>)] = typeof(SetConverter<,>), [typeof(IReadOnlySet<>)] = typeof(SetConverter<,>),
        [typeof(Dictionary<,>)] = typeof(DictionaryConverter<,,>), [typeof(IDictionary<,>)] = typeof(DictionaryConverter<,,>), [typeof(IReadOnlyDictionary<,>)] = typeof(DictionaryConverter<,,>),
    };

    /// <summary>The converter of a type.</summary>
    public static Converter For(Type type) => Made.GetValue(type, Make);

    /// <summary>The converter of a value, by what it is.</summary>
    public static Converter ForRuntime(object value) => value is Type ? For(typeof(Type)) : For(value.GetType());

    /// <summary>A new reference to what the value is in Python.</summary>
    public static nint ToPython(object? value) => value switch
    {
        null => Nothing.Make(),
        IPythonBacked backed => backed.Share(),
        Delegate { Target: IPythonBacked backed } => backed.Share(),
        _ => ForRuntime(value).BoxedToPython(value),
    };

    private static Converter Make(Type type)
    {
        if (Simple.TryGetValue(type, out var simple)) return simple();
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Of(typeof(NullableConverter<>), underlying);
        if (type.IsEnum) return Of(typeof(EnumConverter<>), type);
        if (type.IsSZArray) return Of(typeof(ArrayConverter<>), type.GetElementType()!);
        if (typeof(ITuple).IsAssignableFrom(type) && type.IsGenericType) return Of(typeof(TupleConverter<>), type);
        if (type == typeof(Exception) || type.IsSubclassOf(typeof(Exception))) return Of(typeof(ExceptionConverter<>), type);
        if (type.IsSubclassOf(typeof(MulticastDelegate))) return Of(typeof(DelegateConverter<>), type);
        if (type == typeof(Task) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>))) return Of(typeof(TaskConverter<>), type);
        return type.IsGenericType ? Generic(type) : Of(typeof(WrappedConverter<>), type);
    }

    private static Converter Generic(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(IEnumerable<>)) return Of(typeof(SequenceConverter<>), type.GetGenericArguments());
        return Collections.TryGetValue(definition, out var converter) ? Of(converter, [type, .. type.GetGenericArguments()]) : Of(typeof(WrappedConverter<>), type);
    }

    private static Converter Of(Type converter, params Type[] arguments) => (Converter)Activator.CreateInstance(converter.MakeGenericType(arguments))!;
}
