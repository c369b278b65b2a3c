using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Fuzz.Rendering;
using Molt.Fuzz.Running;
using Version = Molt.Fuzz.Running.Version;

namespace Molt.Fuzz.Shrinking;

/// <summary>Finds what can be taken out of versions.</summary>
internal static class Reductions
{
    public static IReadOnlyList<Reduction> Types(IReadOnlyList<Version> versions) => Keys(versions, (_, tree) => tree.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(one => one.Identifier.ValueText))
        .Where(name => name is not ("Probe" or "Trace" or "Exhausted" or "Closing")).Select(name => new Reduction(name, version => Changed(version, (file, text) => WithoutType(file, text, name)))).ToList();

    public static IReadOnlyList<Reduction> Members(IReadOnlyList<Version> versions) => Keys(versions, (file, tree) => IsFixed(file) ? [] : tree.DescendantNodes().OfType<MemberDeclarationSyntax>().Select(Name).OfType<string>())
        .Select(name => new Reduction(name, version => Changed(version, (file, text) => WithoutMember(file, text, name)))).ToList();

    public static IReadOnlyList<Reduction> Bodies(IReadOnlyList<Version> versions) => Keys(versions, (file, tree) => IsFixed(file) ? [] : tree.DescendantNodes().OfType<BlockSyntax>().Where(IsBody).Select(block => block.ToString()))
        .Select(body => new Reduction(body, version => Changed(version, (file, text) => IsFixed(file) ? text : text.Replace(body, "{ throw null!; }", StringComparison.Ordinal)))).ToList();

    public static IReadOnlyList<Reduction> Statements(IReadOnlyList<Version> versions) => Keys(versions, (file, tree) => IsFixed(file) ? [] : tree.DescendantNodes().OfType<StatementSyntax>().Where(one => one.Parent is BlockSyntax && !IsState(one)).Select(one => one.ToString()))
        .OrderByDescending(text => text.Length).Select(statement => new Reduction(statement, version => Changed(version, (file, text) => IsFixed(file) ? text : text.Replace(statement, "", StringComparison.Ordinal)))).ToList();

    /// <summary>Lines of the probe.</summary>
    public static IReadOnlyList<Reduction> Questions(IReadOnlyList<Version> versions) => versions.SelectMany(version => version.Files[SourceFiles.Probe].Split('\n')).Distinct().Where(line => line.TrimStart().StartsWith('"') || line.TrimStart().StartsWith(".."))
        .Select(line => new Reduction(line, version => Changed(version, (file, text) => file == SourceFiles.Probe ? text.Replace(line + "\n", "", StringComparison.Ordinal) : text))).ToList();

    /// <summary>Expressions, each replaced by one of its parts or a literal.</summary>
    public static IReadOnlyList<Reduction> Expressions(IReadOnlyList<Version> versions) => Keys(versions, (file, tree) => IsFixed(file) ? [] : tree.DescendantNodes().OfType<ExpressionSyntax>().Where(one => one.Span.Length > 8
            && one is BinaryExpressionSyntax or ConditionalExpressionSyntax or ParenthesizedExpressionSyntax or SwitchExpressionSyntax or InvocationExpressionSyntax or InterpolatedStringExpressionSyntax).Select(one => one.ToString()))
        .OrderByDescending(text => text.Length).Take(150).SelectMany(expression => new[] { "1", "\"a\"", "true" }.Select(literal => new Reduction(expression + literal, version => Changed(version, (file, text) => IsFixed(file) ? text : text.Replace(expression, literal, StringComparison.Ordinal))))).ToList();

    private static IEnumerable<string> Keys(IReadOnlyList<Version> versions, Func<string, SyntaxNode, IEnumerable<string>> find) =>
        versions.SelectMany(version => version.Files).Select(file => (file.Key, file.Value)).Distinct().SelectMany(file => find(file.Key, Root(file.Value))).Distinct().ToList();

    private static bool IsFixed(string file) => file is SourceFiles.Probe or "Support.cs" or "Usings.cs";

    private static SyntaxNode Root(string text) => CSharpSyntaxTree.ParseText(text, ColdProgram.ParseOptions).GetRoot();

    private static bool IsBody(BlockSyntax block) => !IsState(block) && block.Parent is (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax) && !block.ToString().Contains("yield", StringComparison.Ordinal);

    // What sets fields to known values: without it, live differs from cold for no reason.
    private static bool IsState(SyntaxNode node) => node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && Regex.IsMatch(method.Identifier.ValueText, "^(Reset|Set)[A-Z]");

    private static Version Changed(Version version, Func<string, string, string> change)
    {
        var files = version.Files;
        foreach (var (file, text) in version.Files)
        {
            var changed = change(file, text);
            if (changed != text) files = files.SetItem(file, changed);
        }
        return ReferenceEquals(files, version.Files) ? version : version with { Files = files };
    }

    private static string WithoutType(string file, string text, string name)
    {
        if (file == SourceFiles.Probe) return WithoutTypeInProbe(text, name);
        if (!text.Contains(name, StringComparison.Ordinal)) return text;
        var root = Root(text);
        return root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Where(one => one.Identifier.ValueText == name).ToList() is { Count: > 0 } found
            ? root.RemoveNodes(found, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString()
            : text;
    }

    // Lines that mention the type, and the methods that ask it.
    private static string WithoutTypeInProbe(string text, string name)
    {
        var root = Root(text);
        var methods = root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(one => Regex.IsMatch(one.Identifier.ValueText, $"^(Fresh|Of|News){name}(_|$)")).ToList();
        return WithoutLines(root.RemoveNodes(methods, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString(), $@"\b(Fresh|Of|News)?{name}(_int|_string)?\b");
    }

    private static string WithoutMember(string file, string text, string name)
    {
        if (file == SourceFiles.Probe) return WithoutLines(text, $@"\.{name}\b");
        if (!text.Contains(name, StringComparison.Ordinal)) return text;
        text = Regex.Replace(text, $@"(?<=[{{;] ){name} = [^;{{}}]*; (?=.*\}}$)", "", RegexOptions.Multiline);
        text = Regex.Replace(text, $@"Trace\.Show\({name}\) \+ "";""( \+ )?", "");
        text = text.Replace(" + ;", ";", StringComparison.Ordinal).Replace("=> ;", "=> \"\";", StringComparison.Ordinal);
        var root = Root(text);
        return root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(one => Name(one) == name).ToList() is { Count: > 0 } found
            ? root.RemoveNodes(found, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString()
            : text;
    }

    private static string WithoutLines(string text, string pattern) => string.Join('\n', text.Split('\n').Where(line => !Regex.IsMatch(line, pattern) || line.TrimStart().StartsWith("private", StringComparison.Ordinal)));

    private static string? Name(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        EventFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        _ => null,
    };
}
