using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Molt.Compiling;
using Molt.Diffing;
using Molt.Diffing.Elsewhere;
using Molt.Model;
using Xunit;

namespace Molt.Tests.Testing;

public sealed class AffectedTestsTests
{
    private const string World = """
        public interface IWeapon { int Damage(); }
        public class Sword : IWeapon { public virtual int Damage() => 3; public override string ToString() => "sword"; }
        public class Axe : Sword { public override int Damage() => 5; }
        public static class Smith { public static IWeapon Make() => new Axe(); public static int Price => 7; }
        public class Orc { private readonly IWeapon weapon = Smith.Make(); public int Hit() => weapon.Damage(); public static Orc operator +(Orc a, Orc b) => a; public string Name = "orc"; }
        public class Elf { public int Sing() => 1; public int Dance() => Sing(); }
        public static class Extensions { public static int Twice(this int value) => value * 2; }
        """;

    private const string WorldTests = """
        using Molt.Tests.Testing;
        public class OrcTests { [Check] public void Hits() { var orc = new Orc(); if (orc.Hit() != 5) throw new Exception(); } [Check] public void Adds() { var sum = new Orc() + new Orc(); } }
        public class ElfTests { [Check] public void Sings() => new Elf().Sing(); [Check] public void Dances() => new Elf().Dance(); }
        public class NumberTests { [Check] public void Doubles() => 3.Twice(); }
        public class PriceTests { private readonly int price = Smith.Price; [Check] public void IsFair() { } [Check] public void IsEven() { } }
        public class TextTests { [Check] public void Writes() => $"{Smith.Make()}".Trim(); }
        """;

    [Theory]
    [InlineData("value * 2", "value + value", "NumberTests.Doubles")]
    [InlineData("=> 1;", "=> 2;", "ElfTests.Dances ElfTests.Sings")]
    [InlineData("=> Sing();", "=> Sing() + 1;", "ElfTests.Dances")]
    [InlineData("Damage() => 5", "Damage() => 6", "OrcTests.Hits")]
    [InlineData("=> a;", "=> b;", "OrcTests.Adds")]
    [InlineData("=> 7;", "=> 8;", "PriceTests")]
    [InlineData("\"sword\"", "\"blade\"", "TextTests.Writes")]
    [InlineData("\"orc\"", "\"ork\"", "OrcTests.Adds OrcTests.Hits")]
    public void TestsThatReachWhatChangedAreFound(string old, string current, string expected)
    {
        var found = Find(old, current);
        Assert.All(expected.Split(' '), test => Assert.Contains(test, found));
    }

    [Theory]
    [InlineData("value * 2", "value + value")]
    [InlineData("=> Sing();", "=> Sing() + 1;")]
    [InlineData("=> 7;", "=> 8;")]
    public void TestsThatDoNotAreLeftOut(string old, string current) => Assert.DoesNotContain(Find(old, current), test => test.StartsWith("OrcTests", StringComparison.Ordinal));

    private static ImmutableArray<string> Find(string old, string current)
    {
        var options = new ReloaderOptions();
        options.Tests.Frameworks.Add(new FakeFramework());
        var compiler = Compiler.For(options);
        var before = compiler.Apply(compiler.Empty, [File("World.cs", World), File("WorldTests.cs", WorldTests)]);
        Assert.Contains(old, World, StringComparison.Ordinal);
        var after = compiler.Apply(before, [File("World.cs", World.Replace(old, current, StringComparison.Ordinal))]);
        var edits = new Differ().Diff(before, after, Discrepancies.None);
        var tests = compiler.AddTests(after);
        Assert.Empty(tests.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var changed = edits.Edits.Select(edit => (edit.NewSymbol ?? edit.OldSymbol)!);
        return [.. new AffectedTests(after, tests, tree => tree.FilePath.EndsWith("Tests.cs", StringComparison.Ordinal)).Find(changed, []).Select(test => $"{test.Class}.{test.Method}".TrimEnd('.'))];
    }

    private static FileChange File(string name, string text)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text));
        return new("/srv/" + name, new SourceFile("/srv/" + name, "/srv", "", text, [.. hash]));
    }
}
