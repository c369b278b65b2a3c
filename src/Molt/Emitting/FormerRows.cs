using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Molt.Diffing;
using static Molt.Emitting.CompilerInternals;

namespace Molt.Emitting;

/// <summary>
/// Finds the rows that methods had which an edit had added, another one removed, and this one brings back: the emitter gives such a method a new row, and what it knew of the method is under the old one.
/// One of the first image it finds by its name. There is no public way to learn a new method's row.
/// </summary>
/// <param name="rowOf">The last row that a method added by an edit has had; null for others.</param>
internal sealed class FormerRows(Func<IMethodSymbol, int?> rowOf)
{
    private static readonly FieldInfo Added = OfBaseline("MethodsAdded");

    /// <param name="baseline">The baseline that a delta has led to.</param>
    /// <param name="compilation">What the delta was emitted from.</param>
    /// <param name="returned">The methods that came back with it.</param>
    /// <returns>By the rows that they have now.</returns>
    public IReadOnlyDictionary<int, int> Of(EmitBaseline baseline, Compilation compilation, ImmutableArray<ReturnedMethod> returned)
    {
        var former = returned.Select(each => (each.Method, Row: rowOf(each.Method))).Where(each => each.Row is not null).ToDictionary(each => (ISymbol)PartialMembers.Implementation(each.Method), each => each.Row!.Value, SymbolEqualityComparer.Default);
        var rows = new Dictionary<int, int>();
        if (former.Count == 0) return rows;
        foreach (var entry in (IEnumerable)Added.GetValue(baseline)!)
        {
            var (symbol, row) = (Value(entry, "Key")!, (int)Value(entry, "Value")!);
            if (Value(symbol, "DeclaringCompilation") == compilation && Value(symbol, "ISymbol") is IMethodSymbol method && former.TryGetValue(PartialMembers.Implementation(method), out var known) && known != row) rows[row] = known;
        }
        return rows;
    }
}
