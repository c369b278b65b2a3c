using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Languages.CSharp;
using Molt.Testing;

namespace Molt.Scripts;

/// <summary>
/// Tells tests from scripts: files by their names, classes within scripts by their attributes. By syntax alone, for it is known once a file is parsed, and stays: what a tree
/// is for must not depend on other files.
/// </summary>
/// <param name="frameworks">Those whose attributes mark test classes.</param>
/// <param name="areCompiled">Whether what is wrong with files of tests is of interest.</param>
internal sealed class TestSyntax(IReadOnlyList<ITestFramework> frameworks, bool areCompiled)
{
    private const string AttributeSuffix = "Attribute";
    private const string FileSuffix = "Tests";

    /// <summary>Knows no classes of tests.</summary>
    public static TestSyntax FilesOnly { get; } = new([], areCompiled: false);

    /// <summary>Whether what is wrong with files of tests is of interest.</summary>
    public bool AreCompiled => areCompiled;

    /// <summary>Whether a file is one of tests, and no script: <c>Orc.Tests.cs</c>, <c>OrcTests.cs</c>.</summary>
    public static bool IsTestFile(string path) => CSharpLanguage.IsSource(path) && Path.GetFileNameWithoutExtension(path).EndsWith(FileSuffix, StringComparison.Ordinal);

    /// <summary>The outermost classes of tests in a script.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> ClassesIn(CompilationUnitSyntax unit)
    {
        var used = frameworks.Where(framework => Mentions(unit, framework)).ToList();
        return used.Count == 0 ? [] : [.. unit.DescendantNodes(node => IsAround(node) && !IsTestClass(node, used)).OfType<TypeDeclarationSyntax>().Where(type => IsTestClass(type, used))];
    }

    /// <summary>Attributes of tests, by what they are called, in a script that does not mention a framework; by their framework.</summary>
    public IEnumerable<(AttributeSyntax Attribute, ITestFramework Framework)> SuspectsIn(SyntaxTree script)
    {
        foreach (var attribute in script.GetRoot().DescendantNodes(node => IsAround(node) || node is MethodDeclarationSyntax or AttributeListSyntax).OfType<AttributeSyntax>())
        {
            if (frameworks.FirstOrDefault(framework => framework.IsTestAttribute(NameOf(attribute))) is { } framework) yield return (attribute, framework);
        }
    }

    /// <summary>The text with blanks in place of some classes: all else stays at its line and column.</summary>
    public static string Without(string text, IEnumerable<TypeDeclarationSyntax> classes)
    {
        var result = new StringBuilder(text);
        foreach (var span in classes.Select(type => type.Span))
        {
            for (var position = span.Start; position < span.End; position++)
            {
                if (result[position] is not ('\r' or '\n' or '\u0085' or '\u2028' or '\u2029')) result[position] = ' ';
            }
        }
        return result.ToString();
    }

    private static bool Mentions(CompilationUnitSyntax unit, ITestFramework framework)
    {
        var name = framework.Namespace.Split('.')[^1];
        return unit.DescendantTokens().Any(token => token.ValueText == name && token.Parent is IdentifierNameSyntax);
    }

    private static bool IsAround(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    private static bool IsTestClass(SyntaxNode node, List<ITestFramework> used) => node is TypeDeclarationSyntax type
        && (HasTestAttribute(type, used) || type.Members.OfType<MethodDeclarationSyntax>().Any(method => HasTestAttribute(method, used)));

    private static bool HasTestAttribute(MemberDeclarationSyntax member, List<ITestFramework> used) =>
        member.AttributeLists.SelectMany(list => list.Attributes).Select(NameOf).Any(name => used.Any(framework => framework.IsTestAttribute(name)));

    private static string NameOf(AttributeSyntax attribute)
    {
        var name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        return name.EndsWith(AttributeSuffix, StringComparison.Ordinal) ? name[..^AttributeSuffix.Length] : name;
    }
}
