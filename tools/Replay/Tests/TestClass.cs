using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Molt.Replay.Tests;

/// <summary>A class of tests, with those that it inherits.</summary>
internal sealed record TestClass(INamedTypeSymbol Symbol, IFramework Framework, ImmutableArray<IMethodSymbol> Tests)
{
    private static readonly IFramework[] Frameworks = [new XunitTests(), new NUnitTests(), new ProbeAnswers()];

    /// <summary>All classes of tests among some types, in the order of their names.</summary>
    public static ImmutableArray<TestClass> Among(IEnumerable<INamedTypeSymbol> types) =>
        [.. types.Where(IsRunnable).SelectMany(Of).OrderBy(tests => tests.Symbol.ToDisplayString(), StringComparer.Ordinal)];

    /// <summary>Methods of a class and its bases, those of the bases first; overridden ones once, where they are overridden last.</summary>
    public static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol type)
    {
        var all = new List<IMethodSymbol>();
        for (var at = type; at?.ContainingAssembly is ISourceAssemblySymbol; at = at.BaseType) all.InsertRange(0, at.GetMembers().OfType<IMethodSymbol>());
        var overridden = all.Select(method => method.OverriddenMethod?.OriginalDefinition).OfType<IMethodSymbol>().ToHashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        return all.Where(method => method.MethodKind == MethodKind.Ordinary && !method.IsAbstract && !overridden.Contains(method.OriginalDefinition));
    }

    private static bool IsRunnable(INamedTypeSymbol type) => type.TypeKind == TypeKind.Class && (type.IsStatic || !type.IsAbstract) && !IsGeneric(type);

    private static bool IsGeneric(INamedTypeSymbol? type) => type is not null && (type.Arity > 0 || IsGeneric(type.ContainingType));

    private static IEnumerable<TestClass> Of(INamedTypeSymbol type) => Frameworks
        .Select(framework => new TestClass(type, framework, [.. Methods(type).Where(framework.IsTest)])).Where(tests => !tests.Tests.IsEmpty);
}
