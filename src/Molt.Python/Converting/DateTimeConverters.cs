using Molt.Python.Native;

namespace Molt.Python.Converting;

/// <summary>
/// <c>datetime</c>. Naive ones are of an unspecified kind; those with an offset from UTC come as that moment in UTC. Local times go with the offset that they have here.
/// </summary>
internal sealed class DateTimeConverter : Converter<DateTime>
{
    public override nint ToPython(DateTime value) => DateTimes.Make(value, value.Kind switch
    {
        DateTimeKind.Utc => TimeSpan.Zero,
        DateTimeKind.Local => TimeZoneInfo.Local.GetUtcOffset(value),
        _ => null,
    });

    public override DateTime FromPython(nint o)
    {
        if (PythonKinds.Is(o, ModuleMember.DateTime))
        {
            var value = DateTimes.Date(o).ToDateTime(DateTimes.Time(o));
            return DateTimes.Offset(o) is { } offset ? DateTime.SpecifyKind(value - offset, DateTimeKind.Utc) : value;
        }

        return PythonKinds.Is(o, ModuleMember.Date) ? DateTimes.Date(o).ToDateTime(default) : Mismatch.Throw<DateTime>(o);
    }

    public override int Distance(nint o) => PythonKinds.Is(o, ModuleMember.DateTime) ? 1 : PythonKinds.Is(o, ModuleMember.Date) ? 5 : Impossible;
}

/// <summary><c>datetime</c> with an offset. Naive ones are of the local time, as Python's own <c>timestamp()</c> takes them.</summary>
internal sealed class DateTimeOffsetConverter : Converter<DateTimeOffset>
{
    public override nint ToPython(DateTimeOffset value) => DateTimes.Make(value.DateTime, value.Offset);

    public override DateTimeOffset FromPython(nint o)
    {
        if (!PythonKinds.Is(o, ModuleMember.DateTime)) return Mismatch.Throw<DateTimeOffset>(o);
        var value = DateTimes.Date(o).ToDateTime(DateTimes.Time(o));
        if (DateTimes.Offset(o) is not { } offset) return new(DateTime.SpecifyKind(value, DateTimeKind.Local));
        var isWhole = offset.Ticks % TimeSpan.TicksPerMinute == 0; // .NET has no others
        return isWhole ? new(value, offset) : new(value - offset, TimeSpan.Zero);
    }

    public override int Distance(nint o) => PythonKinds.Is(o, ModuleMember.DateTime) ? DateTimes.Offset(o) is null ? 2 : 0 : Impossible;
}

/// <summary><c>date</c>.</summary>
internal sealed class DateConverter : Converter<DateOnly>
{
    public override nint ToPython(DateOnly value) => DateTimes.Make(ModuleMember.Date, value.Year, value.Month, value.Day);

    public override DateOnly FromPython(nint o) => Distance(o) == 0 ? DateTimes.Date(o) : Mismatch.Throw<DateOnly>(o);

    // A datetime is a date in Python, but its time must not get lost unsaid.
    public override int Distance(nint o) => PythonKinds.Is(o, ModuleMember.Date) && !PythonKinds.Is(o, ModuleMember.DateTime) ? 0 : Impossible;
}

/// <summary><c>time</c>, without an offset: .NET's have none.</summary>
internal sealed class TimeConverter : Converter<TimeOnly>
{
    public override nint ToPython(TimeOnly value) => DateTimes.Make(ModuleMember.Time, value.Hour, value.Minute, value.Second, DateTimes.Microseconds(value.Ticks));

    public override TimeOnly FromPython(nint o) => Distance(o) == 0 ? DateTimes.Time(o) : Mismatch.Throw<TimeOnly>(o);

    public override int Distance(nint o) => PythonKinds.Is(o, ModuleMember.Time) && DateTimes.Offset(o) is null ? 0 : Impossible;
}

/// <summary><c>timedelta</c>.</summary>
internal sealed class TimeSpanConverter : Converter<TimeSpan>
{
    public override nint ToPython(TimeSpan value) => DateTimes.Make(value);

    public override TimeSpan FromPython(nint o) => PythonKinds.Is(o, ModuleMember.TimeDelta) ? DateTimes.Span(o) : Mismatch.Throw<TimeSpan>(o);

    public override int Distance(nint o) => PythonKinds.Is(o, ModuleMember.TimeDelta) ? 0 : Impossible;
}

/// <summary><c>uuid.UUID</c>.</summary>
internal sealed class GuidConverter : Converter<Guid>
{
    public override nint ToPython(Guid value)
    {
        using var text = new Owned(PythonText.Make(value.ToString()));
        return Invoke.Call(ModuleMember.Uuid.Pointer, text.Pointer);
    }

    public override Guid FromPython(nint o) => PythonKinds.Is(o, ModuleMember.Uuid) ? Guid.Parse(PythonText.Str(o)) : Mismatch.Throw<Guid>(o);

    public override int Distance(nint o) => PythonKinds.Is(o, ModuleMember.Uuid) ? 0 : Impossible;
}
