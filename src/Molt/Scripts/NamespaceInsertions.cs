using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Model;

namespace Molt.Scripts;

/// <summary>What has to be inserted into a script so that its types are in the namespace of its folder.</summary>
internal static class NamespaceInsertions
{
    public static ImmutableArray<Insertion> For(SourceFile source, CompilationUnitSyntax unit)
    {
        if (unit.Members.Count == 0 || unit.Members.Any(member => member is BaseNamespaceDeclarationSyntax)) return [];
        return IsProgram(unit) ? ForProgram(source, unit) : ForTypes(source, unit);
    }

    // After a brace too many, members of a class parse as statements; a real program begins with its statements.
    private static bool IsProgram(CompilationUnitSyntax unit) =>
        unit.Members.FirstOrDefault(member => member is not IncompleteMemberSyntax) is GlobalStatementSyntax;

    private static ImmutableArray<Insertion> ForTypes(SourceFile source, CompilationUnitSyntax unit)
    {
        var name = NamespaceRule.InSource(source.BaseNamespace, source.Root, source.Path);
        if (name.Length == 0) return [];
        return [new Insertion(unit.Members[0].GetFirstToken().SpanStart, $"namespace {name} {{ "), AtEnd(source.Text, "}")];
    }

    // Statements cannot be in a namespace, so they get to see it instead. It is declared too, since a program may be the only
    // file, and a using directive for a namespace that nothing declares is an error.
    private static ImmutableArray<Insertion> ForProgram(SourceFile source, CompilationUnitSyntax unit)
    {
        var name = NamespaceRule.EscapeName(source.BaseNamespace);
        if (source.BaseNamespace.Length == 0 || unit.Usings.Any(directive => IsUsing(directive, source.BaseNamespace))) return [];
        return [new Insertion(FirstUsingPosition(unit), $"using {name}; "), AtEnd(source.Text, $"namespace {name} {{ }}")];
    }

    private static bool IsUsing(UsingDirectiveSyntax directive, string name) =>
        directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None)
        && directive.NamespaceOrType.ToString().Replace("@", "", StringComparison.Ordinal) == name;

    // Global usings come before all others, and those before attributes and members.
    private static int FirstUsingPosition(CompilationUnitSyntax unit)
    {
        var following = unit.Usings.Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.None)).Cast<SyntaxNode>()
            .Concat(unit.AttributeLists).Concat(unit.Members).First();
        return following.GetFirstToken().SpanStart;
    }

    // On a line of its own: the last one may end with a comment, a directive, or code that is compiled out. A Ctrl+Z at the
    // very end, as old editors leave it, is only ignored there.
    private static Insertion AtEnd(string text, string closing)
    {
        var position = text.TrimEnd('\x1A').Length;
        var isOnNewLine = position > 0 && SyntaxFacts.IsNewLine(text[position - 1]);
        return new Insertion(position, isOnNewLine ? closing : "\n" + closing);
    }
}
