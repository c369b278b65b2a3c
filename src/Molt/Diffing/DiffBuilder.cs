using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Molt.Diffing.Elsewhere;
using Molt.Diffing.Fields;
using Molt.Diffing.Matching;
using Molt.Diffing.Replacing;
using Molt.Model;

namespace Molt.Diffing;

/// <summary>Collects what an edit changes; a symbol is updated or inserted once, however often it is found.</summary>
internal sealed class DiffBuilder(Candidate before, Candidate after, Discrepancies discrepancies, Replacement? replacement = null)
{
    private readonly ReturnedMethods returned = new(before.Compilation, after.Compilation, discrepancies.Code);
    private readonly HashSet<string> compared = new(StringComparer.Ordinal); // types, by key
    private readonly BodyMap bodyMap = new(before.Compilation, after.Compilation, replacement ?? Replacement.None);
    private readonly Dictionary<ISymbol, IMethodSymbol> updates = new(SymbolEqualityComparer.Default);
    private readonly List<ISymbol> inserts = [];
    private readonly List<ISymbol> embodied = [];
    private readonly SortedSet<string> added = new(StringComparer.Ordinal);
    private readonly SortedSet<string> removed = new(StringComparer.Ordinal);
    private readonly HashSet<ScriptDiagnostic> diagnostics = [];
    private readonly HashSet<string> remarked = [];
    private readonly HashSet<TouchedMethod> touched = [];
    private readonly HashSet<string> reinterfaced = [];
    private readonly List<IMethodSymbol> updatedInRewritten = [];
    private readonly FieldChanges fields = new(before, after);
    private readonly List<ISymbol> deletes = [];
    private readonly HashSet<INamedTypeSymbol> rewritten = new(SymbolEqualityComparer.Default);
    private readonly List<(INamedTypeSymbol Before, INamedTypeSymbol After)> replaced = [];
    private readonly List<INamedTypeSymbol> createdWithin = [];
    private readonly List<INamedTypeSymbol> removedWithin = [];
    private readonly HashSet<ISymbol> retyped = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> retypedBefore = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> refused = [];
    private readonly List<INamedTypeSymbol> deletedTypes = [];
    private readonly HashSet<string> redeclared = [];
    private readonly HashSet<string> rearranged = [];
    private readonly HashSet<string> firstConstructors = [];

    /// <summary>Whether code is under other usings than before.</summary>
    public bool HasOtherUsings { get; set; }

    /// <summary>Code elsewhere that may mean something else now.</summary>
    public HashSet<Affected> Affected { get; } = [];

    /// <summary>Names of types and namespaces that came or went: they may change what a signature means.</summary>
    public HashSet<string> AffectedTypes { get; } = [];

    /// <summary>Keys of types whose modifiers or constraints changed: code that binds as before may break a rule now.</summary>
    public HashSet<string> MisusedTypes { get; } = [];

    /// <summary>Keys of types with another base or other interfaces: they may no longer be what a type parameter asks for.</summary>
    public HashSet<string> MisusedArguments { get; } = [];

    /// <summary>Members of which nothing but a value changed that is compiled into the code that uses them.</summary>
    public HashSet<ISymbol> Revalued { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Pieces of code that mean something else without having changed.</summary>
    public List<SyntaxNode> Relinked { get; } = [];

    /// <summary>A constant or default argument has another value.</summary>
    public void Revalues(ISymbol member)
    {
        if (ValueUses.AreNamed(member)) Revalued.Add(member);
        else Affects(member);
    }

    /// <summary>Whether a type is compared for the first time.</summary>
    public bool BeginsToCompare(string key) => compared.Add(key);

    public void Affects(ISymbol symbol) => Affected.Add(Elsewhere.Affected.By(symbol));

    /// <summary>All code that has to do with a type may mean something else, or break a rule.</summary>
    public void AffectsUsersOf(INamedTypeSymbol type) => Affected.Add(Elsewhere.Affected.ByAll(type));

    /// <summary>What a name means as a type may differ, in code and in signatures.</summary>
    public void AffectsTypeName(INamespaceOrTypeSymbol symbol)
    {
        AffectedTypes.Add(symbol.Name);
        Affects(symbol);
    }

    /// <summary>The types that the edit replaces.</summary>
    public Replacement Replacement { get; } = replacement ?? Replacement.None;

    /// <summary>Says that a type is replaced by a new one of its name.</summary>
    public void Replace(INamedTypeSymbol old, INamedTypeSymbol current)
    {
        replaced.Add((old, current));
        Redeclares(current);
        TouchAll(current);
        discrepancies = discrepancies.Forgetting(old);
        foreach (var type in DeclaredTypes.WithNested(old).Concat(DeclaredTypes.WithNested(current)))
        {
            AffectsUsersOf(type);
            foreach (var member in Extensions(type)) Affects(member);
        }
    }

    /// <summary>Takes note of a type within a replaced one that came or went with it.</summary>
    public void NoteWithin(INamedTypeSymbol? old, INamedTypeSymbol? current)
    {
        if (old is null) createdWithin.Add(current!);
        if (current is null) removedWithin.Add(old!);
    }

    /// <summary>Says that a member is another one to the runtime because its signature mentions a replaced type.</summary>
    public void Retype(ISymbol old, ISymbol current)
    {
        if (old.IsImplicitlyDeclared && current.IsImplicitlyDeclared && current is not IMethodSymbol) return;
        Affects(current);
        retyped.Add(current);
        discrepancies = discrepancies.Without(old).With(current);
        inserts.Add(current);
        deletes.Add(old);
        retypedBefore.Add(old);
    }

    public void Update(IMethodSymbol old, IMethodSymbol current)
    {
        (old, current) = (PartialMembers.Definition(old), PartialMembers.Definition(current));
        if (Replacement.Contains(current.ContainingType) || retyped.Contains(current)) return;
        if (SymbolNames.IsStructDefault(old) && !current.IsImplicitlyDeclared)
        {
            Insert(current);
            return;
        }
        if (current.MethodKind == MethodKind.StaticConstructor && !(StaticConstructors.IsWritten(old) && StaticConstructors.IsWritten(current)))
        {
            if (StaticConstructors.IsWritten(current)) Insert(current);
            return;
        }
        // The compiler refuses the implicit constructor of a struct among the edits: it has no code.
        if (current.IsAbstract || SymbolNames.IsStructDefault(current))
        {
            if (!old.IsAbstract) discrepancies = discrepancies.WithoutBody(old);
            return;
        }
        if (old.IsAbstract)
        {
            embodied.Add(current);
            discrepancies = discrepancies.Back(current);
        }
        // The code of an extension block's member is that of a static method beside it. If that is generic, Roslyn's symbol matcher throws
        // on its way to the version before (MethodSymbol.Construct, from CSharpSymbolMatcher.AreMethodsEqual), so the class is written anew.
        if (current.AssociatedExtensionImplementation is { Arity: > 0 })
        {
            updatedInRewritten.Add(current);
            rewritten.Add(current.ContainingType.ContainingType);
            return;
        }
        updates.TryAdd(current.AssociatedExtensionImplementation ?? current, old.AssociatedExtensionImplementation ?? old);
    }

    /// <summary>Says that calls of a method may have to go elsewhere.</summary>
    public void Touch(ISymbol member)
    {
        if (member is IMethodSymbol { IsStatic: false, MethodKind: not MethodKind.Constructor } method)
            touched.Add(new(SymbolNames.TypeKey(method.ContainingType), method.Name));
    }

    /// <summary>Says that a class implements other interfaces than before.</summary>
    public void Reinterface(INamedTypeSymbol type)
    {
        reinterfaced.Add(SymbolNames.TypeKey(type));
        Redeclares(type);
        // Objects of the classes below are converted to its interfaces, too, by code that says only their names.
        AffectsUsersOf(type);
        AffectedTypes.Add(type.Name);
    }

    /// <summary>Says that a type changed in what it declares, whether or not any code did.</summary>
    public void Redeclares(INamedTypeSymbol type) => redeclared.Add(SymbolNames.TypeKey(IdentityEdits.Owner(type)));

    /// <summary>Says that a type is declared in other parts, or has a member twice: there may be no code to emit, and an error all the same.</summary>
    public void Rearranges(INamedTypeSymbol type) => rearranged.Add(SymbolNames.TypeKey(type));

    /// <summary>Whether a method asks less of its type arguments than the runtime goes on asking.</summary>
    public bool LiftsConstraints(IMethodSymbol old, IMethodSymbol current)
    {
        if (GenericConstraints.Text(old) == GenericConstraints.Text(current)) return false;
        var key = Discrepancies.Key(old);
        var earlier = GenericConstraints.Of(old);
        var born = discrepancies.Constraints.TryGetValue(key, out var known) ? known : earlier;
        discrepancies = discrepancies with { Constraints = discrepancies.Constraints.SetItem(key, born) };
        return GenericConstraints.AreLifted(born, earlier, GenericConstraints.Of(current));
    }

    /// <summary>Says that a class's first static constructor runs with the initializers of the static fields that come with it.</summary>
    public void RunConstructor(INamedTypeSymbol type) => firstConstructors.Add(SymbolNames.TypeKey(type));

    private void TouchAll(INamedTypeSymbol type)
    {
        touched.Add(new(SymbolNames.TypeKey(type), ""));
        foreach (var member in type.GetMembers().Where(member => member is not INamedTypeSymbol)) Touch(member);
        foreach (var nested in type.GetTypeMembers()) TouchAll(nested);
    }

    public void InsertType(INamedTypeSymbol type)
    {
        AffectsTypeName(type);
        foreach (var space in Namespaces.Without(type, before.Compilation)) AffectsTypeName(space);
        added.Add(SymbolNames.Display(type));
        inserts.Add(type);
        TouchAll(type);
        foreach (var rule in discrepancies.Compare(type)) Refuse(rule, type);
        foreach (var field in discrepancies.Fields.NewIn(type)) fields.Insert(field);
        discrepancies = discrepancies.Back(type);
        foreach (var member in Extensions(type)) Affects(member);
    }

    public void DeleteType(INamedTypeSymbol type)
    {
        AffectsTypeName(type);
        foreach (var space in Namespaces.Without(type, after.Compilation)) AffectsTypeName(space);
        removed.Add(SymbolNames.Display(type));
        deletedTypes.Add(type);
        discrepancies = discrepancies.Without(type);
        foreach (var member in type.GetMembers().Where(member => member is not INamedTypeSymbol && !member.IsImplicitlyDeclared)) Affects(member);
        foreach (var member in Extensions(type)) Affects(member);
    }

    private static IEnumerable<ISymbol> Extensions(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>().Where(method => method.IsExtensionMethod)
        .Concat(type.GetTypeMembers().Where(block => block.IsExtension).SelectMany(block => block.GetMembers()));

    public void Insert(ISymbol member)
    {
        Affects(member);
        if (!member.IsImplicitlyDeclared) added.Add(SymbolNames.Display(member));
        inserts.Add(member);
        Touch(member);
        fields.Insert(member);
        discrepancies = discrepancies.With(member).Back(member);
        foreach (var rule in discrepancies.Compare(member)) Refuse(rule, member);
    }

    /// <summary>Whether a record's hash code is made of a field.</summary>
    public bool IsHashed(ISymbol field) => !discrepancies.Unhashed.Contains(Discrepancies.Key(field));

    /// <summary>Says which of a record's fields its hash code is made of.</summary>
    public void Hashes(IEnumerable<ISymbol> fields, bool isHashed)
    {
        var keys = fields.Select(Discrepancies.Key);
        discrepancies = discrepancies with { Unhashed = isHashed ? discrepancies.Unhashed.Except(keys) : discrepancies.Unhashed.Union(keys) };
    }

    public void Delete(ISymbol member)
    {
        Affects(member);
        if (!member.IsImplicitlyDeclared) removed.Add(SymbolNames.Display(member));
        Touch(member);
        fields.Delete(member);
        deletes.Add(member);
        discrepancies = discrepancies.Without(member);
    }

    /// <summary>Applies a rule to a symbol: an error, or a remark, at the symbol's place.</summary>
    public void Refuse(EditRule rule, ISymbol symbol)
    {
        if (rule.Severity == ScriptSeverity.Error) refused.Add(SymbolNames.TypeKey(IdentityEdits.Owner(symbol as INamedTypeSymbol ?? symbol.ContainingType)));
        if (remarked.Add(rule.Id + SymbolNames.Display(symbol))) diagnostics.Add(rule.At(after, symbol));
    }

    public EditSet Build()
    {
        var changed = ChangedTypes.Order(StringComparer.Ordinal).ToImmutableArray();
        var reported = updates.Keys.ToHashSet(SymbolEqualityComparer.Default);
        foreach (var (rule, field) in fields.Complaints()) Refuse(rule, field);
        foreach (var (old, current) in fields.Relinked().ToList()) Update(old, current);
        var edited = updates.Select(pair => ((ISymbol?)pair.Value, pair.Key)).Concat(inserts.Select(symbol => ((ISymbol?)null, symbol)));
        foreach (var (old, current) in new PrimaryConstructors(before, after).Capturing(edited).ToList()) Update(old, current);
        foreach (var finalizer in fields.Finalizers()) Refuse(EditRule.FinalizerLate, finalizer);
        RefuseDynamicCalls();
        // What is written anew has nothing of what was.
        foreach (var type in rewritten) discrepancies = discrepancies.ForgettingCode(type);
        var collected = Collected(reported) with { Returned = returned.Among(inserts.Concat(embodied).Where(symbol => !IsWithin(symbol, rewritten))) };
        ImmutableArray<BodyMap> maps = [bodyMap, .. returned.Maps];
        return collected with
        {
            ChangedTypes = changed,
            RenamedVariables = [.. maps.SelectMany(map => map.Renamed).Distinct()],
            RenamedParameters = bodyMap.RenamedParameters.ToImmutableDictionary<IMethodSymbol, ImmutableArray<(string, string)>>(SymbolEqualityComparer.Default),
            Refilled = [.. bodyMap.Refilled],
            Waiting = [.. maps.SelectMany(map => map.Waiting)],
            Sources = [.. collected.Sources, .. collected.Returned.Select(each => CodeSource.Of(each.Method))],
            Assigned = [.. maps.SelectMany(map => map.Assigned)],
        };
    }

    private static bool IsWithin(ISymbol? symbol, HashSet<INamedTypeSymbol> types)
    {
        for (; symbol is not null; symbol = symbol.ContainingType)
        {
            if (symbol is INamedTypeSymbol type && types.Contains(type)) return true;
        }
        return false;
    }

    /// <summary>The types that have other members or code, or declare something else, by key.</summary>
    public IEnumerable<string> ChangedTypes => updates.Keys.Concat(updatedInRewritten).Concat(inserts.Where(symbol => symbol is not INamedTypeSymbol)).Concat(deletes)
        .Select(member => SymbolNames.TypeKey(IdentityEdits.Owner(member.ContainingType))).Concat(redeclared).Concat(refused).Distinct();

    /// <summary>The types that cannot be changed in place as the edit wants it, by key.</summary>
    public IReadOnlySet<string> RefusedTypes => refused;

    private void RefuseDynamicCalls()
    {
        if (discrepancies.Unreflected.IsEmpty) return;
        var added = inserts.Where(symbol => symbol is not INamedTypeSymbol).Select(symbol => symbol.Name).Where(discrepancies.Unreflected.Contains).ToHashSet();
        foreach (var call in DynamicCalls.Find(before, after, discrepancies.Unreflected, added))
            diagnostics.Add(EditRule.DynamicCall.At(after, call.GetLocation(), call.Identifier.ValueText));
    }

    /// <param name="reported">The updates that the sources ask for; others only look whether an object was upgraded.</param>
    private EditSet Collected(HashSet<ISymbol> reported) => new()
    {
        Edits =
        [
            .. rewritten.Concat(replaced.Select(pair => pair.After)).Select(type => new SemanticEdit(SemanticEditKind.Replace, null, type)),
            .. inserts.Select(symbol => new SemanticEdit(SemanticEditKind.Insert, null, PartialMembers.Implementation(symbol))),
            .. updates.Where(pair => !rewritten.Contains(pair.Key.ContainingType) && !retyped.Contains(pair.Key)).Select(pair => UpdateOf(pair.Value, (IMethodSymbol)pair.Key)),
        ],
        Deleted = [.. deletes, .. deletedTypes],
        FirstConstructors = [.. firstConstructors.Order(StringComparer.Ordinal)],
        Rearranged = [.. rearranged.Order(StringComparer.Ordinal)],
        Redeclared = [.. Revalued, .. redeclared.Select(key => after.Compilation.Assembly.GetTypeByMetadataName(key)).OfType<ISymbol>()],
        IsCodeOnly = !HasOtherUsings && rearranged.Count + Affected.Count + AffectedTypes.Count + Revalued.Count + MisusedTypes.Count + MisusedArguments.Count == 0,
        Updated = [.. updates.Keys.Where(reported.Contains).Concat(retyped).Concat(updatedInRewritten).Where(symbol => !PartialMembers.IsImplicit(symbol) || symbol is IMethodSymbol { MethodKind: MethodKind.Constructor })
            .Select(SymbolNames.Display).Except(added).Distinct().Order(StringComparer.Ordinal)],
        Added = [.. added, .. createdWithin.Select(SymbolNames.Display)],
        Touched = [.. touched],
        Relinked = [.. Relinked],
        Reinterfaced = [.. reinterfaced],
        Discrepancies = discrepancies,
        Removed = [.. removed, .. removedWithin.Select(SymbolNames.Display)],
        Identities = IdentityEdits.Of([.. inserts.Where(symbol => !retyped.Contains(symbol)), .. createdWithin], [.. deletes.Where(symbol => !retypedBefore.Contains(symbol))], [.. deletedTypes, .. removedWithin]) with
        {
            Replaced = [.. replaced.Select(pair => IdentityEdits.Depart(pair.Before))],
        },
        Replacement = Replacement,
        Retyped = [.. retyped.OfType<IMethodSymbol>()],
        Replaced = [.. replaced.Select(pair => SymbolNames.Display(pair.After)).Order(StringComparer.Ordinal)],
        Fields = fields.Build(inserts.Concat(updates.Keys)),
        Sources = [.. updates.Keys.OfType<IMethodSymbol>().Select(CodeSource.Of)],
        Diagnostics = [.. diagnostics],
    };

    private SemanticEdit UpdateOf(IMethodSymbol old, IMethodSymbol current) => UpdateOf(bodyMap, old, current);

    public static SemanticEdit UpdateOf(BodyMap bodyMap, IMethodSymbol old, IMethodSymbol current)
    {
        bodyMap.Name(old, current);
        var pairs = MemberSyntax.BodyOf(current)
            .Join(MemberSyntax.BodyOf(old), part => part.Name, part => part.Name, (part, other) => (other.Node, part.Node)).ToList();
        return new(
            SemanticEditKind.Update, PartialMembers.Implementation(old), PartialMembers.Implementation(current),
            bodyMap.Of(current, pairs, old.IsAsync && current.IsAsync));
    }
}
