using Molt.Python.Native;

namespace Molt.Python.Converting;

/// <summary>
/// What dates and times have in common. Python counts microseconds where .NET counts tenths of them; the tenths are cut off.
/// </summary>
internal static class DateTimes
{
    /// <summary>A new object of a class whose constructor takes numbers.</summary>
    public static nint Make(ModuleMember type, params ReadOnlySpan<long> numbers)
    {
        using var arguments = new Owned(Numbers(numbers, extra: 0));
        return Check.Result(CPython.PyObject_CallObject(type.Pointer, arguments.Pointer));
    }

    /// <summary>A <c>datetime</c>; with an offset where one is given.</summary>
    public static nint Make(DateTime value, TimeSpan? offset)
    {
        using var zone = new Owned(offset is { } given ? Zone(given) : 0);
        using var arguments = new Owned(Numbers([value.Year, value.Month, value.Day, value.Hour, value.Minute, value.Second, Microseconds(value.Ticks)], zone.Pointer));
        return Check.Result(CPython.PyObject_CallObject(ModuleMember.DateTime.Pointer, arguments.Pointer));
    }

    public static DateOnly Date(nint o) => new(Number(o, "year"), Number(o, "month"), Number(o, "day"));

    public static TimeOnly Time(nint o)
    {
        var time = new TimeSpan(0, Number(o, "hour"), Number(o, "minute"), Number(o, "second"));
        return TimeOnly.FromTimeSpan(time + TimeSpan.FromMicroseconds(Number(o, "microsecond")));
    }

    public static TimeSpan Span(nint o) => new(checked(Number(o, "days") * TimeSpan.TicksPerDay
        + Number(o, "seconds") * TimeSpan.TicksPerSecond + Number(o, "microseconds") * TimeSpan.TicksPerMicrosecond));

    /// <summary>The distance from UTC of a <c>datetime</c> or <c>time</c>; null of a naive one.</summary>
    public static TimeSpan? Offset(nint o)
    {
        using var offset = new Owned(Invoke.Method(o, "utcoffset"));
        return PythonKinds.IsNone(offset.Pointer) ? null : Span(offset.Pointer);
    }

    public static long Microseconds(long ticks) => ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond;

    /// <summary>A <c>timedelta</c>.</summary>
    public static nint Make(TimeSpan value)
    {
        var (days, rest) = Math.DivRem(value.Ticks, TimeSpan.TicksPerDay);
        if (rest < 0) (days, rest) = (days - 1, rest + TimeSpan.TicksPerDay); // timedelta has its sign in the days alone
        return Make(ModuleMember.TimeDelta, days, rest / TimeSpan.TicksPerSecond, Microseconds(rest));
    }

    private static nint Zone(TimeSpan offset)
    {
        using var difference = new Owned(Make(offset));
        return Invoke.Call(ModuleMember.TimeZone.Pointer, difference.Pointer); // of zero it is timezone.utc itself
    }

    private static nint Numbers(ReadOnlySpan<long> numbers, nint extra)
    {
        var tuple = Check.Result(CPython.PyTuple_New(numbers.Length + (extra == 0 ? 0 : 1)));
        for (var index = 0; index < numbers.Length; index++) CPython.SetNewItem(tuple, index, Check.Result(CPython.PyLong_FromLongLong(numbers[index])));
        if (extra == 0) return tuple;
        CPython.Py_IncRef(extra);
        CPython.SetNewItem(tuple, numbers.Length, extra);
        return tuple;
    }

    private static int Number(nint o, string name)
    {
        using var number = new Owned(Invoke.Attribute(o, name));
        return Integers.TrySmall(number.Pointer, out var value) ? checked((int)value) : Mismatch.Overflow<int>(number.Pointer);
    }
}
