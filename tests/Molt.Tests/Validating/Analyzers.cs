using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

#pragma warning disable RS1001, RS2008 // nobody finds them by attribute, and they are not released

namespace Molt.Tests.Validating;

/// <summary>Objects to literals: 13 is an error, 7 a warning.</summary>
internal sealed class NumberAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Error = new("NUM13", "13", "13 is not lucky", "Numbers", DiagnosticSeverity.Error, isEnabledByDefault: true);
    private static readonly DiagnosticDescriptor Warning = new("NUM07", "7", "7 is too lucky", "Numbers", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public ConcurrentBag<string> Seen { get; } = [];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Error, Warning];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxTreeAction(tree => Seen.Add(Path.GetFileName(tree.Tree.FilePath)));
        context.RegisterSyntaxNodeAction(
            node =>
            {
                var value = ((LiteralExpressionSyntax)node.Node).Token.ValueText;
                if (value is "13" or "7") node.ReportDiagnostic(Diagnostic.Create(value == "13" ? Error : Warning, node.Node.GetLocation()));
            },
            SyntaxKind.NumericLiteralExpression);
    }
}

/// <summary>Objects to calls of a method by what they are bound to.</summary>
internal sealed class CallAnalyzer(string forbidden) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("CALL1", "call", "{0} is not to be called", "Calls", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(
            operation =>
            {
                var method = ((IInvocationOperation)operation.Operation).TargetMethod;
                if ($"{method.ContainingType.Name}.{method.Name}" == forbidden) operation.ReportDiagnostic(Diagnostic.Create(Rule, operation.Operation.Syntax.GetLocation(), method));
            },
            OperationKind.Invocation);
    }
}

/// <summary>Objects to there being too many types, at the end of a compilation.</summary>
internal sealed class EndAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("END1", "end", "There are more than two types", "Ends", DiagnosticSeverity.Error, isEnabledByDefault: true, customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(end =>
        {
            if (end.Compilation.GlobalNamespace.GetTypeMembers().Count(type => type.Locations[0].IsInSource) > 2) end.ReportDiagnostic(Diagnostic.Create(Rule, Location.None));
        });
    }
}

/// <summary>Throws somewhere.</summary>
internal sealed class ThrowingAnalyzer(string where) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("THROW", "throw", "throw", "Throws", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => where == "descriptors" ? throw new InvalidOperationException("in descriptors") : [Rule];

    public override void Initialize(AnalysisContext context)
    {
        if (where == "initialization") throw new InvalidOperationException("in initialization");
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(_ => throw new InvalidOperationException("in action"), SyntaxKind.MethodDeclaration);
    }
}
