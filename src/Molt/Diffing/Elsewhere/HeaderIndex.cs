using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Elsewhere;

/// <summary>Something that code elsewhere comes by values of a type with.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsType">Whether it is a type, by whose name in turn others are found.</param>
internal readonly record struct Source(string Name, bool IsType);

/// <summary>
/// What a tree declares, by the identifiers in the declarations' headers: <c>Orc Chief { get; }</c> makes <c>Chief</c> a source of <c>Orc</c>,
/// and so does <c>class Boss : Orc</c> make <c>Boss</c> one.
/// </summary>
internal sealed class HeaderIndex
{
    private readonly Dictionary<string, HashSet<Source>> sources = [];

    public HeaderIndex(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)) Add(node);
    }

    public IReadOnlyCollection<Source> SourcesOf(string name) => sources.GetValueOrDefault(name) ?? (IReadOnlyCollection<Source>)[];

    private void Add(SyntaxNode node)
    {
        if (node is MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } method && first.Modifiers.Any(SyntaxKind.ThisKeyword)) AddExtension(method, first);
        else Add(Declared(node), node is UsingDirectiveSyntax directive ? Identifiers.In(directive.NamespaceOrType) : Identifiers.InHeader(node));
    }

    // Who calls an extension on a value has come by it in another way, or calls it as the static method of its class that it is. Taken for a
    // source, its name would stand for the type in every file that calls anything of that name.
    private void AddExtension(MethodDeclarationSyntax method, ParameterSyntax extended)
    {
        Add(Around(method), Identifiers.In(extended));
        Add(Extension(method, extended), Identifiers.In(method.ReturnType)
            .Concat(method.ParameterList.Parameters.Skip(1).SelectMany(Identifiers.In)).Concat(method.ConstraintClauses.SelectMany(Identifiers.In)));
    }

    // Where syntax calls it without naming it, it is the extended type that values are come by with.
    private static IEnumerable<Source> Extension(MethodDeclarationSyntax method, ParameterSyntax extended) =>
        [new(method.Identifier.ValueText, IsType: false), .. ImpliedNames.All.Contains(method.Identifier.ValueText) ? Identifiers.In(extended).Select(name => new Source(name, IsType: true)) : []];

    private void Add(IEnumerable<Source> declared, IEnumerable<string> header)
    {
        foreach (var (name, source) in header.SelectMany(_ => declared, (name, source) => (name, source)))
        {
            if (!sources.TryGetValue(name, out var known)) sources[name] = known = [];
            known.Add(source);
        }
    }

    private static IEnumerable<Source> Declared(SyntaxNode node) => node switch
    {
        UsingDirectiveSyntax { Alias: { } alias } => [new(alias.Name.Identifier.ValueText, IsType: true)],
        // Its members need no name in front of them, in any file.
        UsingDirectiveSyntax { StaticKeyword.RawKind: not 0, GlobalKeyword.RawKind: not 0 } => [new(Reach.Everywhere, IsType: true)],
        TypeDeclarationSyntax type => [new(type.Identifier.ValueText, IsType: true), .. Positional(type)],
        DelegateDeclarationSyntax type => [new(type.Identifier.ValueText, IsType: true)],
        BaseFieldDeclarationSyntax fields => fields.Declaration.Variables.Select(variable => new Source(variable.Identifier.ValueText, IsType: false)),
        MethodDeclarationSyntax method => Member(method, method.Identifier.ValueText),
        PropertyDeclarationSyntax property => [new(property.Identifier.ValueText, IsType: false), .. Member(property, property.Identifier.ValueText)],
        EventDeclarationSyntax happening => [new(happening.Identifier.ValueText, IsType: false)],
        // Callers do not name these: they have to do with the type around.
        ConstructorDeclarationSyntax or IndexerDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => Around(node),
        _ => [],
    };

    private static IEnumerable<Source> Member(SyntaxNode member, string name)
    {
        yield return new(name, IsType: false);
        if (!ImpliedNames.All.Contains(name)) yield break;
        foreach (var type in Around(member)) yield return type;
    }

    private static IEnumerable<Source> Around(SyntaxNode node) => node.Parent is TypeDeclarationSyntax type ? [new(type.Identifier.ValueText, IsType: true)] : [];

    private static IEnumerable<Source> Positional(TypeDeclarationSyntax type) =>
        type.ParameterList?.Parameters.Select(parameter => new Source(parameter.Identifier.ValueText, IsType: false)) ?? [];
}
