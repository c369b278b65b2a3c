using System.Collections.Immutable;
using System.Reflection.Metadata.Ecma335;
using Molt.Linking.Closures;
using Molt.Linking.Signatures;
using Molt.Linking.Suspending;

namespace Molt.Linking.Fields;

/// <summary>
/// Has variables that are fields found by their new names: those that lambdas have captured, and the parameters of methods that can be suspended. The latter are fields of the state machine, called as they are; an iterator has each twice, as its calls begin and as it
/// is by now. Roslyn 5.12 makes new fields of the new names, in which suspended calls have nothing, and leaves the iterator's <c>GetEnumerator</c> as it was, which copies from the old one to the old one: new
/// calls would have nothing either.
/// </summary>
internal sealed class RenamedVariables(DeltaReader delta, Placements before, MemberEdits edits, HoistedFields hoisted)
{
    // The second name of an iterator's parameter: what GetEnumerator begins with.
    private const string Initial = "<>3__";

    public Placements Plan(Placements placements)
    {
        if (edits.RenamedVariables.IsEmpty) return placements;
        foreach (var machine in delta.StateMachines)
        {
            var method = delta.Definitions.Method(machine.Method);
            var key = Placements.Key(method.Parent.Definition!, method.Key);
            foreach (var type in Types().Where(type => SuspensionGuards.IsOf(type, machine, method)))
            {
                var renamed = edits.RenamedParameters.GetValueOrDefault(key, method.Name.StartsWith('<') ? Found(type) : []);
                placements = Rename(type, [.. renamed.Concat(renamed.Select(pair => (Initial + pair.Before, Initial + pair.After)))], placements);
            }
        }
        foreach (var closure in hoisted.UsedTypes.Where(type => ClosureChain.IsClosure(type) && before.Has(type))) placements = Rename(closure, Found(closure), placements);
        return placements;
    }

    /// <summary>
    /// Of lambdas and local functions only the names are known that the edit gives to variables: it is those that the code has a use for, and has none for the one before, unless that is another variable's by now.
    /// </summary>
    private ImmutableArray<(string Before, string After)> Found(TypeIdentity type)
    {
        var found = edits.RenamedVariables.Where(pair => IsUsed(type, pair.Before, pair.After)).GroupBy(pair => pair.After).Where(same => same.Count() == 1).Select(same => same.First()).ToImmutableArray();
        while (true)
        {
            var names = found.Select(pair => pair.After).ToHashSet();
            // Without one pair, another may lack what makes its name free.
            var rest = found.RemoveAll(pair => IsUsed(type, pair.Before, pair.Before) && !names.Contains(pair.Before));
            if (rest.Length == found.Length) return found;
            found = rest;
        }
    }

    private bool IsUsed(TypeIdentity type, string name, string now) => IsFieldUsed(type, name, now) || IsFieldUsed(type, Initial + name, Initial + now);

    private bool IsFieldUsed(TypeIdentity type, string name, string now) => Find(type, name) is { } field && hoisted.IsUsed(field with { Name = now });

    private IEnumerable<TypeIdentity> Types() => delta.Handles(TableIndex.MethodDef).Select(handle => delta.MethodOf(handle))
        .Where(method => method.Name == "MoveNext").Select(method => method.Parent.Definition!).Where(before.Has).Distinct();

    private Placements Rename(TypeIdentity type, ImmutableArray<(string Before, string After)> renamed, Placements placements) =>
        FieldAliases.Add(before, placements, [.. renamed.Select(pair => (Old: Find(type, pair.Before), pair.After)).Where(pair => pair.Old is not null).Select(pair => (pair.Old!, pair.Old! with { Name = pair.After }))]);

    private FieldReference? Find(TypeIdentity type, string name)
    {
        var parent = new NamedSignature(type, IsValueType: false);
        var prefix = Placements.Key(type, $"{name}:");
        var known = before.FieldAliases.Where(alias => alias.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(alias => new FieldReference(parent, name, alias.Value.Type));
        var late = before.LateFields.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(field => new FieldReference(parent, name, field.Value.Slot.Field.Type));
        var born = before.BornFields(type).Where(field => field.Name == name).Select(field => field with { Parent = parent });
        return known.Concat(late).Concat(born).FirstOrDefault();
    }
}
