using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Molt.Model;
using Molt.Scripts;
using Xunit;

namespace Molt.Tests.Scripts;

public sealed class ScriptSyntaxTests
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];

    [Theory]
    [InlineData("class A;")]
    [InlineData("using System;\n\n// a comment\n[Obsolete]\npublic class A\n{\n}\n")]
    [InlineData("using System;\r\nclass A\r\n{\r\n}")]
    [InlineData("class A { } // no new line here")]
    [InlineData("#nullable enable\nclass A { }\n#region end\n#endregion")]
    [InlineData("#if NOT\nclass B { }\n#else\nclass A { }\n#endif")]
    [InlineData("#if NOT\nclass B { }\n#endif\nclass A { }\n#if NOT\nclass C { }\n#endif")]
    [InlineData("extern alias x;\nusing System;\n[assembly: System.Reflection.AssemblyTitle(\"t\")]\nenum A { }")]
    [InlineData("/// <summary>Text.</summary>\npublic delegate void A();\n")]
    [InlineData("global using System;\npublic record struct A(int X);")]
    [InlineData("#region all\nclass A { }\n#endregion\n")]
    [InlineData("class A { }\x1A")]
    [InlineData("class A { } /* end */")]
    [InlineData("#pragma warning disable CS0000\ninterface A { }\n#pragma warning restore CS0000\n")]
    public void TypesBelongToTheNamespaceOfTheirFolder(string text)
    {
        var script = Parse(text, "Game", "Rooms/a.cs");
        Assert.DoesNotContain(script.Tree.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var type = CSharpCompilation.Create("t", [script.Tree]).GetTypeByMetadataName("Game.Rooms.A");
        Assert.NotNull(type);
        var expected = text.Split('\n').ToList().FindIndex(line => line.Contains(" A", StringComparison.Ordinal));
        Assert.Equal(expected, type.Locations[0].GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("namespace Mine; class A;")]
    [InlineData("namespace Mine { class A; }")]
    [InlineData("namespace Mine { class A; } class B;")]
    [InlineData("using System;\n")]
    [InlineData("global using System;")]
    [InlineData("[assembly: System.Reflection.AssemblyTitle(\"t\")]")]
    [InlineData("")]
    [InlineData("// nothing")]
    public void AFileWithANamespaceOrWithoutTypesIsLeftAsItIs(string text)
    {
        var script = Parse(text, "Game", "a.cs");
        Assert.Empty(script.Insertions);
        Assert.Equal(text, script.Tree.ToString());
        Assert.Equal((3, 9), script.MapBack(3, 9));
    }

    [Theory]
    [InlineData("struct S { int x; }", "ToString Equals GetHashCode")]
    [InlineData("struct S;", "ToString Equals GetHashCode")]
    [InlineData("struct S<T> { public override string ToString() => \"\"; bool Equals(S<T> other) => true; }", "Equals GetHashCode")]
    [InlineData("struct S { public override bool Equals(object o) => true; public int GetHashCode(int x) => x; string ToString<T>() => \"\"; }", "ToString GetHashCode")]
    [InlineData("class C { partial struct S { public override int GetHashCode() => 1; } partial struct S { } }", "ToString Equals")]
    [InlineData("struct S { int ToString; class Equals { } }", "GetHashCode")]
    [InlineData("struct S { public new int GetHashCode() => 1; }", "ToString Equals")]
    [InlineData("ref struct S { int x; }", "")]
    [InlineData("class C { ref partial struct S { } partial struct S { } }", "")]
    [InlineData("record struct S(int X);", "")]
    [InlineData("struct S { int x;", "")]
    public void StructsAreGivenTheOverridesThatTheyLack(string text, string expected)
    {
        var script = Parse(text, "", "a.cs");
        Assert.Equal(expected, string.Join(' ', new[] { " ToString()", " Equals(object", " GetHashCode()" }
            .Where(name => script.Insertions.Any(insertion => insertion.Text.Contains(name, StringComparison.Ordinal))).Select(name => name.Trim().Split('(')[0])));
        Assert.Equal(text.Split('\n').Length, script.Tree.ToString().Split('\n').Length);
    }

    [Fact]
    public void PartsInOtherFilesDecideWhatAPartialStructIsGiven()
    {
        var parts = Parse("namespace A.B { partial class C<T> { partial struct S<U> { } } }", "", "a.cs").PartialStructs;
        var others = Parse("namespace A.B; partial class C<T> { partial struct S<U> { public override int GetHashCode() => 1; } }", "", "b.cs").PartialStructs;
        Assert.Equal("namespace A.B { partial class C<T> { partial struct S<U> { ", Assert.Single(parts).Opening);
        Assert.Equal((parts[0].Opening, parts[0].Depth, ObjectMembers.Hash), (others[0].Opening, others[0].Depth, others[0].Declared));
    }

    [Theory]
    [InlineData("A.Run();\nclass Local { }")]
    [InlineData("using System;\nA.Run();")]
    [InlineData("global using System.Text;\n// c\nusing System;\nA.Run();")]
    [InlineData("global using System.Text;\nA.Run(); // end")]
    [InlineData("#!/usr/bin/env dotnet\n#:package Some@1.0\nA.Run();")]
    [InlineData("using Game;\nA.Run();")]
    [InlineData("using static System.Math;\nawait System.Threading.Tasks.Task.Yield();\nA.Run();")]
    public void AProgramStaysGlobalAndSeesTheBaseNamespace(string text)
    {
        var program = Parse(text, "Game", "sub/Program.cs");
        var types = Parse("static class A { public static void Run() { } }", "Game", "a.cs");
        Assert.Empty(Errors(Compile(OutputKind.ConsoleApplication, program, types)));
    }

    [Fact]
    public void AProgramMayBeTheOnlyFile()
    {
        var program = Parse("System.Console.WriteLine(new Local());\nclass Local { }", "My.@class", "Program.cs");
        Assert.Empty(Errors(Compile(OutputKind.ConsoleApplication, program)));
    }

    [Fact]
    public void ErrorsAreAtTheAuthorsOwnLineAndColumn()
    {
        const string Text = "using System;\nclass A { int F() => nothing; }\nclass B { Missing M; }";
        var script = Parse(Text, "Game", "a.cs");
        var places = Errors(Compile(OutputKind.DynamicallyLinkedLibrary, script))
            .Select(error => (error.Id, script.MapBack(error.Location.GetLineSpan()))).Order();
        Assert.Equal([("CS0103", (2, 22)), ("CS0246", (3, 11))], places);
    }

    [Theory]
    [InlineData("class A { void M() {", "CS1513", 1, 21)]
    [InlineData("class A { void M() { int x = ; } }", "CS1525", 1, 30)]
    [InlineData("\n\nclass A\n{\n    void M()\n    {\n        F(\n    }\n}\n", "CS1026", 7, 11)]
    public void SyntaxErrorsAreThoseOfTheAuthorsText(string text, string id, int line, int column)
    {
        var script = Parse(text, "Game", "a.cs");
        Assert.True(script.HasSyntaxErrors);
        Assert.Contains((id, line, column), script.SyntaxDiagnostics.Select(error => (error.Id, error.Line, error.Column)));
        Assert.All(script.Tree.GetDiagnostics(), error =>
        {
            var (mappedLine, mappedColumn) = script.MapBack(error.Location.GetLineSpan());
            var lines = text.Split('\n');
            Assert.InRange(mappedLine, 1, lines.Length);
            Assert.InRange(mappedColumn, 1, lines[mappedLine - 1].Length + 1);
        });
    }

    [Fact]
    public void AnythingAtAllParsesWithoutAnException()
    {
        var random = new Random(4711);
        string[] pieces =
            ["class A", "{", "}", "\n", "#if X", "#endif", "\n#region", " /*", "*/ ", "\"", "\"\"\"", "namespace N", ";", "using System;", "x()",
             "[assembly:", "]", "public ", "#:package", "#!", "=>", "'", "\r", "\0", "\x1A", "global using X;", "extern alias y;", "await "];
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var script = Parse(text, "Game", "a.cs");
            var mapped = Enumerable.Range(0, script.Tree.Length + 1).Select(position => script.MapBack(position)).ToArray();
            Assert.Equal(mapped.Order(), mapped);
            Assert.Equal(text.Length, mapped[^1]);
        }
    }

    [Theory]
    [InlineData("#!/usr/bin/env dotnet\nclass A;")]
    [InlineData("#:package Humanizer@2.14.1\n#:property LangVersion=preview\nusing System;\nclass A;")]
    public void LinesOfFileBasedProgramsBreakNothing(string text)
    {
        var script = Parse(text, "Game", "a.cs");
        Assert.Empty(script.SyntaxDiagnostics);
        Assert.Empty(Errors(Compile(OutputKind.DynamicallyLinkedLibrary, script)));
    }

    [Fact]
    public void ThePdbHasThePathAndTheHashOfTheAuthorsFile()
    {
        const string Text = "class A { int F() => 1; }";
        var script = Parse(Text, "Game", "a.cs");
        using var pdb = new MemoryStream();
        var result = Compile(OutputKind.DynamicallyLinkedLibrary, script).Emit(
            new MemoryStream(), pdb, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(result.Success);
        pdb.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(pdb);
        var metadata = provider.GetMetadataReader();
        var document = metadata.GetDocument(metadata.Documents.Single());
        Assert.Equal("/srv/a.cs", metadata.GetString(document.Name));
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(Text)), metadata.GetBlobBytes(document.Hash));
    }

    private static ScriptFile Parse(string text, string baseNamespace, string relative)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text)).ToImmutableArray();
        return ScriptSyntax.Parse(new SourceFile("/srv/" + relative, "/srv", baseNamespace, text, hash), Options, TestSyntax.FilesOnly);
    }

    private static CSharpCompilation Compile(OutputKind kind, params ScriptFile[] scripts) =>
        CSharpCompilation.Create("t", scripts.Select(script => script.Tree), References, new CSharpCompilationOptions(kind));

    private static IEnumerable<Diagnostic> Errors(Compilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
