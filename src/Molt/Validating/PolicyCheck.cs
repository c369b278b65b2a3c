using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Molt.Diffing;
using Molt.Model;
using Molt.Scripts;

namespace Molt.Validating;

/// <summary>Checks what an edit brings against the host's policies.</summary>
internal sealed class PolicyCheck(Candidate candidate, ImmutableArray<ScriptPolicy> policies)
{
    private const string Denied = "MOLT0604";

    private readonly Dictionary<ISymbol, ImmutableArray<Objection>> known = new(SymbolEqualityComparer.Default);
    private readonly List<ScriptDiagnostic> violations = [];
    private readonly HashSet<(string File, int Line, ScriptPolicy Policy, string Subject)> seen = [];

    /// <summary>The uses that are not allowed, by place; what is of the same type once in a line.</summary>
    public IReadOnlyList<ScriptDiagnostic> Check(IEnumerable<CodeToCheck> code)
    {
        foreach (var pieces in code.GroupBy(piece => piece.Node.SyntaxTree))
        {
            var file = candidate.FileOf(pieces.Key)!;
            var uses = new CodeUses(candidate.Compilation.ModelOf(pieces.Key), use => Check(use, file));
            foreach (var piece in pieces) uses.Find(piece);
        }
        return [.. violations.OrderBy(found => found.File, StringComparer.Ordinal).ThenBy(found => found.Line).ThenBy(found => found.Column)];
    }

    private void Check(Use use, ScriptFile file)
    {
        foreach (var (policy, subject, message) in ObjectionsTo(use))
        {
            var place = Place(use.At);
            if (!file.IsAuthored(place.Start)) continue;
            var found = DiagnosticMapper.At(candidate, Location.Create(use.At.SyntaxTree, place), Denied, ScriptSeverity.Error, message);
            if (seen.Add((found.File, found.Line, policy, subject))) violations.Add(found);
        }
    }

    private ImmutableArray<Objection> ObjectionsTo(Use use)
    {
        if (SymbolEqualityComparer.Default.Equals(use.Symbol.ContainingAssembly, candidate.Compilation.Assembly)) return [];
        // By way of another type it may be meant by another name.
        if (use.Through is { } through && !SymbolEqualityComparer.Default.Equals(through.OriginalDefinition, use.Symbol.ContainingType)) return ObjectionsTo(SymbolPath.Of(use.Symbol, through));
        if (!known.TryGetValue(use.Symbol, out var objections)) known[use.Symbol] = objections = ObjectionsTo(SymbolPath.Of(use.Symbol, null));
        return objections;
    }

    private ImmutableArray<Objection> ObjectionsTo(SymbolPath path) => [.. policies.Select(policy => (Policy: policy, Message: policy.Objection(path)))
        .Where(answer => answer.Message is not null).Select(answer => new Objection(answer.Policy, path.Subject, $"{answer.Message} Use something else."))];

    /// <summary>The name that a use goes by, where it has one: in a chain of calls that is on the call's own line.</summary>
    private static TextSpan Place(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => Place(call.Expression),
        MemberAccessExpressionSyntax access => access.Name.Span,
        MemberBindingExpressionSyntax access => access.Name.Span,
        QualifiedNameSyntax qualified => qualified.Right.Span,
        AliasQualifiedNameSyntax qualified => qualified.Name.Span,
        ObjectCreationExpressionSyntax creation => Place(creation.Type),
        MethodDeclarationSyntax method => method.Identifier.Span,
        PropertyDeclarationSyntax property => property.Identifier.Span,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Span,
        DestructorDeclarationSyntax finalizer => finalizer.Identifier.Span,
        BaseTypeDeclarationSyntax type => type.Identifier.Span,
        _ => node.Span,
    };

    private sealed record Objection(ScriptPolicy Policy, string Subject, string Message);
}
