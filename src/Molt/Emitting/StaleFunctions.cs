using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Molt.Diffing;
using static Molt.Emitting.CompilerInternals;

namespace Molt.Emitting;

/// <summary>
/// Finds lambdas and local functions that an earlier delta than the last one brought, and whose signatures mention types of the scripts. From one delta to the next Roslyn 5.12 takes
/// such a symbol along as it is, with the types of the compilation that it was made for, and does not recognize it any more: its method is added anew, and when the
/// lambda is gone from the sources the emitter ends with an exception. It does recognize what the last delta brought.
/// </summary>
/// <remarks>
/// A generic local function of the first image it takes for the one before and for another at once, and ends with an exception at the first local variable in it whose type names a type parameter. It is made to take it for another.
/// </remarks>
internal sealed class StaleFunctions
{
    private const string AnyMethod = "";

    private static readonly FieldInfo Synthesized = CompilerInternals.OfBaseline("SynthesizedMembers");
    private static readonly FieldInfo Compiled = CompilerInternals.OfBaseline("Compilation");

    private readonly HashSet<(string Type, string Method)> stale = [];
    private readonly HashSet<(string Type, string Method, string Function)> generic = [];

    /// <param name="baseline">What the next delta is relative to.</param>
    public StaleFunctions(EmitBaseline baseline)
    {
        var last = Compiled.GetValue(baseline);
        foreach (var entry in (IEnumerable)Synthesized.GetValue(baseline)!)
        {
            if (OutermostOf(Value(entry, "Key")) is { } type) Add(SymbolNames.TypeKey(type), [.. ((IEnumerable)Value(entry, "Value")!).Cast<object>()], last);
        }
    }

    /// <summary>The edits of methods that have such lambdas or local functions.</summary>
    public List<SemanticEdit> Among(IEnumerable<SemanticEdit> edits) => stale.Count == 0 ? [] : [.. edits.Where(edit => IsStale(edit.OldSymbol!))];

    /// <summary>An edit without what the emitter must not take for what it was.</summary>
    public SemanticEdit Without(SemanticEdit edit)
    {
        if (generic.Count == 0 || edit is not { Kind: SemanticEditKind.Update, OldSymbol: IMethodSymbol method, SyntaxMap: { } oldOf } || !IsStale(method)) return edit;
        var type = SymbolNames.TypeKey(method.ContainingType.OriginalDefinition);
        return new(edit.Kind, method, edit.NewSymbol, node => oldOf(node) is { } old && !(old is LocalFunctionStatementSyntax function && generic.Contains((type, method.MetadataName, function.Identifier.ValueText))) ? old : null);
    }

    private bool IsStale(ISymbol method)
    {
        var type = SymbolNames.TypeKey(method.ContainingType.OriginalDefinition);
        return stale.Contains((type, method.MetadataName)) || stale.Contains((type, AnyMethod));
    }

    // Captured variables belong to whatever has a lambda in the same closure.
    private void Add(string type, List<object> members, object? last)
    {
        var found = members.Where(member => IsStale(member, last)).ToList();
        if (found.Count == 0) return;
        // What was made of one later is the one that is there.
        var later = members.Select(member => Value(member, "ISymbol")).OfType<IMethodSymbol>().Select(function => function.MetadataName).Where(function => !IsOfFirst(function)).Select(NamesOf).ToHashSet();
        generic.UnionWith(found.Select(member => Value(member, "ISymbol")).OfType<IMethodSymbol>().Where(function => function.IsGenericMethod && IsOfFirst(function.MetadataName)).Select(function => NamesOf(function.MetadataName))
            .Where(names => !later.Contains(names)).Select(names => (type, names.Method, names.Function)));
        var isCaptured = found.Any(member => Value(member, "ISymbol") is IFieldSymbol);
        var methods = (isCaptured ? members : found).Select(MethodOf).OfType<string>().ToList();
        stale.UnionWith(methods.Count == 0 ? [(type, AnyMethod)] : methods.Select(method => (type, method)));
    }

    /// <summary>The method that a lambda or local function stands in, by the name that the compiler gives it: <c>&lt;Method&gt;b__0</c>.</summary>
    private static string? MethodOf(object member) => Value(member, "ISymbol") is IMethodSymbol { MetadataName: var name } ? MethodOf(name) : null;

    private static string? MethodOf(string function) => function.StartsWith('<') && function.LastIndexOf('>') is > 1 and var end ? function[1..end] : null;

    // Others have their generation behind a #.
    private static bool IsOfFirst(string function) => !function[(function.LastIndexOf('>') + 1)..].Contains('#', StringComparison.Ordinal);

    private static (string Method, string Function) NamesOf(string function) => (MethodOf(function) ?? AnyMethod, FunctionOf(function));

    /// <summary>The local function's own name: <c>&lt;Method&gt;g__Name|0</c>.</summary>
    private static string FunctionOf(string function) => function[(function.LastIndexOf('>') + 1)..].Split('|')[0] is var name && name.StartsWith("g__", StringComparison.Ordinal) ? name[3..] : name;

    private static bool IsStale(object member, object? last) => Value(member, "DeclaringCompilation") is { } own && own != last && Value(member, "ISymbol") switch
    {
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType).Any(IsOfScripts),
        IFieldSymbol field => IsOfScripts(field.Type),
        _ => false,
    };

    private static bool IsOfScripts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsOfScripts(array.ElementType),
        IPointerTypeSymbol pointer => IsOfScripts(pointer.PointedAtType),
        INamedTypeSymbol named => named.ContainingAssembly is ISourceAssemblySymbol || named.TypeArguments.Any(IsOfScripts) || (named.ContainingType is { } outer && IsOfScripts(outer)),
        _ => false,
    };

    /// <summary>The type of the sources that a type stands in, which the compiler may have made.</summary>
    private static INamedTypeSymbol? OutermostOf(object? type)
    {
        for (; type is not null; type = Value(type, "ContainingType"))
        {
            if (Value(type, "ISymbol") is INamedTypeSymbol { CanBeReferencedByName: true } found) return found;
        }
        return null;
    }
}
