using System.Globalization;
using System.Numerics;

namespace Molt.Python.Tests;

/// <summary>Values, there and back.</summary>
public sealed class ConversionTests
{
    public static TheoryData<string> Integers => [.. new[] { "0", "1", "-1", "255", "-128", "2147483647", "-2147483648", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "-9223372036854775809", "18446744073709551615", "340282366920938463463374607431768211456" }];

    [Theory, MemberData(nameof(Integers))]
    public void IntegersOfAnySizeGoThereAndBack(string digits)
    {
        var value = BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        using var python = PythonObject.From(value);
        Assert.Equal(digits, python.ToString());
        Assert.Equal(value, python.As<BigInteger>());
        Assert.Equal(value, ThePython.Runtime.Evaluate(digits).As<BigInteger>());
    }

    [Fact]
    public void AnIntegerOfAHundredThousandDigitsGoesThereAndBack()
    {
        var value = BigInteger.Pow(10, 100_000) + 7;
        using var python = PythonObject.From(-value);
        Assert.True(ThePython.Evaluate("lambda x: x == -(10 ** 100000 + 7)")(python));
        Assert.Equal(-value, python.As<BigInteger>());
    }

    [Fact]
    public void AnIntegerThatDoesNotFitOverflows()
    {
        using var large = ThePython.Runtime.Evaluate("2 ** 31");
        Assert.Throws<OverflowException>(() => large.As<int>());
        Assert.Equal(2147483648L, large.As<long>());
        Assert.Throws<OverflowException>(() => ThePython.Runtime.Evaluate("-1").As<uint>());
        Assert.Throws<OverflowException>(() => ThePython.Runtime.Evaluate("256").As<byte>());
        Assert.Throws<OverflowException>(() => ThePython.Runtime.Evaluate("2 ** 64").As<ulong>());
        Assert.Equal(ulong.MaxValue, ThePython.Runtime.Evaluate("2 ** 64 - 1").As<ulong>());
        Assert.Equal(Int128.MinValue, PythonObject.From(Int128.MinValue).As<Int128>());
        Assert.Equal(UInt128.MaxValue, PythonObject.From(UInt128.MaxValue).As<UInt128>());
    }

    [Fact]
    public void FloatsComplexAndDecimalsGoThereAndBack()
    {
        foreach (var value in new[] { 0.0, -0.0, 1.5, double.Epsilon, double.MaxValue, double.NegativeInfinity, double.NaN }) Assert.Equal(value, PythonObject.From(value).As<double>());
        Assert.Equal(1.5f, PythonObject.From(1.5f).As<float>());
        Assert.Equal(new Complex(1, -2), PythonObject.From(new Complex(1, -2)).As<Complex>());
        foreach (var value in new[] { 0m, 1.50m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m }) Assert.Equal(value.ToString(CultureInfo.InvariantCulture), PythonObject.From(value).As<decimal>().ToString(CultureInfo.InvariantCulture));
        Assert.Equal(1e28m, ThePython.Runtime.Evaluate("__import__('decimal').Decimal('1E+28')").As<decimal>());
        Assert.Throws<OverflowException>(() => ThePython.Runtime.Evaluate("__import__('decimal').Decimal('1E+30')").As<decimal>());
        Assert.Throws<OverflowException>(() => ThePython.Runtime.Evaluate("__import__('decimal').Decimal('NaN')").As<decimal>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("with \0 in it")]
    [InlineData("äöü ß")]
    [InlineData("\uFEFFbegins with a mark")]
    [InlineData("astral \U0001F40D and \U0010FFFF")]
    [InlineData("lone \uD800 and \uDC00 reversed \uDFFF\uD800")]
    [InlineData("\uFFFD is not lost")]
    public void TextGoesThereAndBack(string text)
    {
        using var python = PythonObject.From(text);
        Assert.Equal(text, python.As<string>());
        Assert.Equal(text.EnumerateRunes().Count(), python.Length);
    }

    [Fact]
    public void BytesAreCopied()
    {
        byte[] bytes = [0, 1, 255];
        using var python = PythonObject.From(bytes);
        bytes[0] = 9;
        Assert.Equal("b'\\x00\\x01\\xff'", python.ToRepr());
        Assert.Equal([0, 1, 255], python.As<byte[]>());
        Assert.Equal([1, 2], ThePython.Runtime.Evaluate("bytearray([1, 2])").As<byte[]>());
        Assert.Equal([1, 3], ThePython.Runtime.Evaluate("memoryview(bytes([1, 2, 3]))[::2]").As<byte[]>());
    }

    [Fact]
    public void DatesAndTimesGoThereAndBack()
    {
        var moment = new DateTime(2026, 2, 28, 23, 59, 58, 999).AddTicks(1230);
        Same(moment, "datetime.datetime(2026, 2, 28, 23, 59, 58, 999123)");
        Same(new DateOnly(1, 1, 1), "datetime.date(1, 1, 1)");
        Same(new TimeOnly(1, 2, 3), "datetime.time(1, 2, 3)");
        Same(TimeSpan.FromTicks(-10), "datetime.timedelta(days=-1, seconds=86399, microseconds=999999)");
        Same(TimeSpan.FromDays(-10675199), "datetime.timedelta(days=-10675199)");
        Same(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(-3.5)), "datetime.datetime(2026, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=73800)))");
        var utc = PythonObject.From(DateTime.SpecifyKind(moment, DateTimeKind.Utc)).As<DateTime>();
        Assert.Equal((moment, DateTimeKind.Utc), (utc, utc.Kind));
        Assert.Equal(DateTimeKind.Unspecified, PythonObject.From(moment).As<DateTime>().Kind);
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), ThePython.Runtime.Evaluate("(lambda d: d.datetime(2026, 1, 1, 0, 0, 30, tzinfo=d.timezone(d.timedelta(seconds=30))))(__import__('datetime'))").As<DateTimeOffset>());
        Assert.Throws<OverflowException>(() => ThePython.Runtime.Evaluate("__import__('datetime').timedelta.max").As<TimeSpan>());
        Assert.Throws<InvalidCastException>(() => ThePython.Runtime.Evaluate("__import__('datetime').datetime(2026, 1, 1)").As<DateOnly>());
    }

    [Fact]
    public void EveryTimeSpanOfWholeMicrosecondsIsItself()
    {
        var random = new Random(8);
        for (var round = 0; round < 500; round++)
        {
            var value = TimeSpan.FromTicks(random.NextInt64(-9_000_000_000_000_000_000, 9_000_000_000_000_000_000) / 10 * 10);
            Assert.Equal(value, PythonObject.From(value).As<TimeSpan>());
        }
    }

    [Fact]
    public void CollectionsOfPythonAreCopiedIntoThoseThatAreAskedFor()
    {
        using var list = ThePython.Runtime.Evaluate("[1, 2, 3]");
        Assert.Equal([1, 2, 3], list.As<int[]>());
        Assert.Equal([1, 2, 3], list.As<List<long>>());
        Assert.Equal([1, 2, 3], list.As<IReadOnlyList<double>>());
        Assert.Equal([1, 2, 3], list.As<IEnumerable<int>>());
        Assert.Equal(new HashSet<string> { "a", "b" }, ThePython.Runtime.Evaluate("{'a', 'b'}").As<ISet<string>>());
        Assert.Equal(new Dictionary<string, int> { ["a"] = 1 }, ThePython.Runtime.Evaluate("{'a': 1}").As<IReadOnlyDictionary<string, int>>());
        Assert.Equal((1, "x", (2.5, true)), ThePython.Runtime.Evaluate("(1, 'x', (2.5, True))").As<(int, string, (double, bool))>());
        Assert.Equal((1, 2, 3, 4, 5, 6, 7, 8, 9), ThePython.Runtime.Evaluate("tuple(range(1, 10))").As<(int, int, int, int, int, int, int, int, int)>());
        Assert.Throws<InvalidCastException>(() => ThePython.Runtime.Evaluate("(1, 2, 3)").As<(int, int)>());
        Assert.Throws<InvalidCastException>(() => ThePython.Runtime.Evaluate("'abc'").As<List<string>>());
        Assert.Throws<InvalidCastException>(() => ThePython.Runtime.Evaluate("[1, 'x']").As<List<int>>());
    }

    [Fact]
    public void AListThatContainsItselfIsNoEndlessLoop()
    {
        using var list = ThePython.Runtime.Evaluate("(lambda l: l.append(l) or l)([1])");
        var items = list.As<List<object>>();
        Assert.Equal(1, items[0] as int?);
        Assert.Equal(list, items[1]);
        Assert.Equal("[1, [...]]", list.ToString());
    }

    [Fact]
    public void AnExceptionInTheMiddleOfIterationArrives()
    {
        var module = ThePython.Module("def items():\n    yield 1\n    yield 2\n    raise KeyError('three')\n");
        using var generator = module.GetAttribute("items").Call();
        List<int> seen = [];
        var thrown = Assert.Throws<PythonException>(() => { foreach (var item in generator.As<IEnumerable<int>>()) seen.Add(item); });
        Assert.Equal("KeyError", thrown.TypeName);
        Assert.Equal([1, 2], seen);
        Assert.Throws<PythonException>(() => module.GetAttribute("items").Call().As<List<int>>());
    }

    [Fact]
    public void AnEndlessGeneratorIsAskedForAsMuchAsIsTaken() =>
        Assert.Equal([0, 1, 2], ThePython.Runtime.Evaluate("__import__('itertools').count()").As<IEnumerable<int>>().Take(3));

    [Fact]
    public void CopiesOfDotNetsCollectionsAreMadeOnDemand()
    {
        Assert.Equal("[1, 'a', None]", PythonObject.List(new object?[] { 1, "a", null }).ToString());
        Assert.Equal("{7}", PythonObject.Set(new[] { 7, 7 }).ToString());
        Assert.Equal("(1, (2, 'x'))", PythonObject.Tuple(1, (2, "x")).ToString());
        Assert.Equal("{'a': 1}", PythonObject.Dictionary(new Dictionary<string, int> { ["a"] = 1 }).ToString());
    }

    [Fact]
    public void EnumerationsGoBothWays()
    {
        using var day = PythonObject.From(DayOfWeek.Friday);
        Assert.Equal("DayOfWeek.Friday", day.ToRepr());
        Assert.Equal(DayOfWeek.Friday, day.As<DayOfWeek>());
        Assert.Equal(DayOfWeek.Friday, ThePython.Runtime.Evaluate("5").As<DayOfWeek>());
        var module = ThePython.Module("import enum\nclass Day(enum.Enum):\n    FRIDAY = 'f'\n    OTHER = 2\n");
        Assert.Equal(DayOfWeek.Friday, module.GetAttribute("Day").GetAttribute("FRIDAY").As<DayOfWeek>());
        Assert.Equal(DayOfWeek.Tuesday, module.GetAttribute("Day").GetAttribute("OTHER").As<DayOfWeek>());
        Assert.True(ThePython.Evaluate("lambda d: int(d) == 5 and d == d and {d: 1}[d] == 1 and d < type(d).Saturday")(DayOfWeek.Friday));
        Assert.True(ThePython.Evaluate("lambda a, b: (a | b) == type(a).ReadWrite and bool(a & b) is False")(FileAccess.Read, FileAccess.Write));
    }

    [Fact]
    public void NothingIsNone()
    {
        Assert.True(PythonObject.From(null).IsNone);
        Assert.Null(ThePython.Runtime.Evaluate("None").As<string>());
        Assert.Null(ThePython.Runtime.Evaluate("None").As<int?>());
        Assert.Equal(3, ThePython.Runtime.Evaluate("3").As<int?>());
        Assert.Throws<InvalidCastException>(() => ThePython.Runtime.Evaluate("None").As<int>());
    }

    [Fact]
    public void ANumberIsNoTruthAndATextNoNumber()
    {
        Assert.Throws<InvalidCastException>(() => ThePython.Runtime.Evaluate("1").As<bool>());
        Assert.Throws<InvalidCastException>(() => ThePython.Runtime.Evaluate("'1'").As<int>());
        Assert.Throws<InvalidCastException>(() => ThePython.Runtime.Evaluate("'1'").As<double>());
        Assert.Throws<InvalidCastException>(() => ThePython.Runtime.Evaluate("1.5").As<int>());
        Assert.Throws<InvalidCastException>(() => ThePython.Runtime.Evaluate("1").As<string>());
    }

    private static void Same<T>(T value, string repr)
    {
        using var python = PythonObject.From(value);
        Assert.Equal(repr, python.ToRepr());
        Assert.Equal(value, python.As<T>());
        using var module = ThePython.Module($"import datetime\nx = {repr}");
        Assert.Equal(value, module.GetAttribute("x").As<T>());
    }
}
