using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Model;
using Molt.Scripts;
using Xunit;

namespace Molt.Tests.Testing;

public sealed class TestSyntaxTests
{
    private static readonly TestSyntax Tests = new([new FakeFramework()], areCompiled: true);

    [Theory]
    [InlineData("Orc.Tests.cs", true)]
    [InlineData("OrcTests.cs", true)]
    [InlineData("Tests.cs", true)]
    [InlineData("Contests.cs", false)]
    [InlineData("TestsOfOrc.cs", false)]
    [InlineData("Orc.cs", false)]
    public void AFileIsOneOfTestsByItsName(string name, bool isTest) => Assert.Equal(isTest, TestSyntax.IsTestFile("/srv/scripts/" + name));

    [Fact]
    public void AClassWithTestsInAScriptIsNoPartOfTheScript()
    {
        const string Text = """
            using Molt.Tests.Testing;
            class Orc { public int Power = 3; }

            /// <summary>Of orcs.</summary>
            [Obsolete]
            class OrcTests
            {
                [Check] public void Hits() { }
            }
            class Elf;
            """;
        var file = Parse(Text);
        Assert.Equal(["Orc", "Elf"], TypesOf(file));
        Assert.Equal(["Orc", "OrcTests", "Elf"], TypesOf(file.Tests!));
        Assert.Equal(9, file.Tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Last().GetLocation().GetLineSpan().StartLinePosition.Line);
        Assert.Equal((10, 1), file.MapBack(file.Tree.GetLineSpan(file.Tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Last().Span)));
    }

    [Fact]
    public void ATestClassWithinAScriptsClassGoesAlone()
    {
        var file = Parse("using Molt.Tests.Testing; class Orc { int power; class Tests { [CheckAttribute] public void Hits() { } } int Power => power; }");
        Assert.Equal(["Orc"], TypesOf(file));
        Assert.Equal(["Orc", "Tests"], TypesOf(file.Tests!));
        Assert.Contains("int Power", file.Tree.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnAttributeOfTheScriptsThatIsCalledLikeOneOfTestsIsNone()
    {
        var file = Parse("class CheckAttribute : System.Attribute; class Orc { [Check] public void Hits() { } }");
        Assert.Null(file.Tests);
    }

    [Fact]
    public void AFileOfTestsIsNoScript()
    {
        var file = Parse("class OrcTests { }", "/srv/scripts/OrcTests.cs");
        Assert.True(file.IsTest);
        Assert.NotNull(file.Tests);
    }

    private static ScriptFile Parse(string text, string path = "/srv/scripts/Orc.cs") =>
        ScriptSyntax.Parse(new SourceFile(path, "/srv/scripts", "", text, [.. new byte[32]]), new CSharpParseOptions(LanguageVersion.Preview), Tests);

    private static ImmutableArray<string> TypesOf(ScriptFile file) =>
        [.. file.Tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Select(type => type.Identifier.ValueText)];
}
