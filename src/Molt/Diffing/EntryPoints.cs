using Microsoft.CodeAnalysis;

namespace Molt.Diffing;

/// <summary>Tells which methods a program may start with.</summary>
internal static class EntryPoints
{
    /// <summary>Whether a method is a <c>static Main</c> in one of the usual forms.</summary>
    public static bool IsMain(IMethodSymbol method) => method is { IsStatic: true, Arity: 0, ContainingType.IsGenericType: false, Name: "Main" }
        && method.Parameters is [] or [{ Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } }]
        && (IsResult(method.ReturnType) || method.ReturnType is INamedTypeSymbol { Name: "Task" } task && task.TypeArguments.All(IsInteger));

    /// <summary>Whether a program may start in a type: with its <c>Main</c>, or with top-level statements.</summary>
    public static bool AreIn(INamedTypeSymbol type) => type.GetMembers("<Main>$").Length > 0 || type.GetMembers("Main").OfType<IMethodSymbol>().Any(IsMain);

    private static bool IsResult(ITypeSymbol type) => type.SpecialType == SpecialType.System_Void || IsInteger(type);

    private static bool IsInteger(ITypeSymbol type) => type.SpecialType == SpecialType.System_Int32;
}
