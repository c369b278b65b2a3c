using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Molt.Diffing;
using static Molt.Emitting.CompilerInternals;

namespace Molt.Emitting;

/// <summary>
/// What the compiler had made of lambdas, local functions, <c>await</c> and <c>yield</c> of a type that is replaced or gone. Its baselines go on listing it, by symbols of the compilation
/// that had it, which stays alive with all that it has bound: some 180 KB for each edit that replaces a class with a lambda. Nothing asks for these again: the new type
/// has its own. When a generic type comes back under its name, the emitter takes the one for the other, and fails. There is no public way to take them out.
/// </summary>
internal sealed class ForgottenSymbols
{
    private static readonly FieldInfo[] Lists = [.. new[] { "TypesAdded", "FieldsAdded", "MethodsAdded", "PropertiesAdded", "EventsAdded", "SynthesizedMembers" }
        .Select(CompilerInternals.OfBaseline)];

    private readonly Func<object, bool> contains;

    private ForgottenSymbols(Func<object, bool> contains) => this.contains = contains;

    /// <param name="baseline">The baseline that a delta has led to; nobody else uses it yet.</param>
    /// <param name="compilation">What the delta was emitted from.</param>
    /// <param name="types">The types that the delta replaces, or that are no longer in the sources.</param>
    public static void Remove(EmitBaseline baseline, Compilation compilation, IReadOnlyCollection<INamedTypeSymbol> types)
    {
        if (types.Count == 0) return;
        var replaced = types.Select(SymbolNames.TypeKey).ToHashSet();
        Remove(baseline, symbol => IsOf(symbol, replaced, compilation));
    }

    /// <param name="baseline">The baseline that a delta has led to; nobody else uses it yet.</param>
    /// <param name="contains">Whether one of the compiler's symbols is to be forgotten.</param>
    public static void Remove(EmitBaseline baseline, Func<object, bool> contains)
    {
        var forgotten = new ForgottenSymbols(contains);
        foreach (var list in Lists)
        {
            if (list.GetValue(baseline) is { } symbols) list.SetValue(baseline, forgotten.Remaining(symbols));
        }
        ForgottenVariables.Remove(baseline, contains);
    }

    /// <summary>A dictionary of the compiler's by symbols, without those that are forgotten, and without them among the values.</summary>
    private object Remaining(object symbols)
    {
        if (symbols is IDictionary { IsReadOnly: false } own)
        {
            foreach (var symbol in own.Keys.Cast<object>().Where(contains).ToList()) own.Remove(symbol);
            return symbols;
        }
        foreach (var entry in ((IEnumerable)symbols).Cast<object>().ToList())
        {
            var (symbol, members) = (Value(entry, "Key")!, Value(entry, "Value"));
            if (contains(symbol)) symbols = Call(symbols, "Remove", symbol);
            else if (members is IEnumerable list && list.Cast<object>().Any(contains)) symbols = Call(symbols, "SetItem", symbol, Call(list, "RemoveAll", new Predicate<object>(contains)));
        }
        return symbols;
    }

    /// <summary>Whether a symbol is of an earlier compilation, and was made for such a type.</summary>
    private static bool IsOf(object symbol, HashSet<string> replaced, Compilation compilation)
    {
        if (!IsMade(symbol) || Value(symbol, "DeclaringCompilation") is not Compilation own || own == compilation) return false;
        for (var next = Value(symbol, "ContainingType"); next is not null; next = Value(next, "ContainingType"))
        {
            if (!IsMade(next) && Value(next, "ISymbol") is INamedTypeSymbol type) return IsReplaced(type, replaced);
        }
        return false;
    }

    private static bool IsReplaced(INamedTypeSymbol? type, HashSet<string> replaced)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (replaced.Contains(SymbolNames.TypeKey(type.OriginalDefinition))) return true;
        }
        return false;
    }

    private static bool IsMade(object symbol) => symbol.GetType().Name is var name && (name.StartsWith("Synthesized", StringComparison.Ordinal)
        || name.Contains("StateMachine", StringComparison.Ordinal) || name.StartsWith("LambdaCapturedVariable", StringComparison.Ordinal) || name is "AsyncConstructor" or "IteratorConstructor");

    private static object Call(object target, string method, params object[] arguments) => target.GetType().GetMethods()
        .First(one => one.Name == method && one.GetParameters() is var parameters && parameters.Length == arguments.Length && parameters.Zip(arguments).All(pair => pair.First.ParameterType.IsInstanceOfType(pair.Second)))
        .Invoke(target, arguments)!;
}
