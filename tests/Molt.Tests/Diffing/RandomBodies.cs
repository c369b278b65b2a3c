using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Molt.Tests.Diffing;

/// <summary>Makes methods at random: statements in blocks in statements.</summary>
internal static class RandomBodies
{
    private static readonly string[] Names = ["total", "count", "left", "right"];

    public static Arbitrary<string[]> Statements { get; } = Gen.Choose(0, 9).SelectMany(count => Gen.ArrayOf(Statement(2), count)).ToArbitrary();

    public static string Source(IEnumerable<string> statements) =>
        $"class C {{ async Task M(int total, int count, int left, int right) {{ {string.Join('\n', statements)} }} }}";

    private static Gen<string> Statement(int depth) => depth == 0 ? Simple : Gen.Frequency(
        (5, Simple),
        (1, from name in Name from inner in Block(depth) select $"if ({name} > 0) {{ {inner} }}"),
        (1, from name in Name from inner in Block(depth) select $"foreach (var item in Items({name})) {{ {inner} }}"),
        (1, from inner in Block(depth) select $"try {{ {inner} }} finally {{ Log(); }}"),
        (1, from name in Name from inner in Block(depth) select $"Each({name}, () => {{ {inner} }});"));

    private static Gen<string> Block(int depth) => Gen.Choose(0, 3).SelectMany(count => Gen.ArrayOf(Statement(depth - 1), count)).Select(inner => string.Join('\n', inner));

    private static Gen<string> Simple => Gen.OneOf(
        from name in Name from number in Number select $"{name} += {number};",
        from name in Name from number in Number select $"await Wait({name}, {number});",
        from name in Name from number in Number select $"Each({name}, value => value * {name} + {number});",
        from name in Name from number in Number select $"var fresh{number} = {name};",
        from name in Name select $"Log({name}, \"text\");");

    private static Gen<string> Name => Gen.Elements(Names);

    private static Gen<string> Number => Gen.Choose(0, 9).Select(number => number.ToString(CultureInfo.InvariantCulture));
}
