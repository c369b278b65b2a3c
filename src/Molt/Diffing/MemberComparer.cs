using Microsoft.CodeAnalysis;
using Molt.Diffing.Fields;

namespace Molt.Diffing;

/// <summary>Compares the members of two versions of a type.</summary>
internal sealed class MemberComparer(DiffBuilder diff, CallerLines callerLines)
{
    public void Compare(INamedTypeSymbol before, INamedTypeSymbol after)
    {
        var old = Members(before);
        var current = Members(after);
        if (current.Count < Declared(after).Count()) diff.Rearranges(after);
        foreach (var (key, member) in current)
        {
            if (old.TryGetValue(key, out var earlier)) CompareMember(earlier, member);
            else Add(old.Values, member);
        }
        foreach (var (key, member) in old)
        {
            if (!current.ContainsKey(key)) Remove(member);
        }
        if (!after.IsRecord) return;
        if (!current.Keys.ToHashSet().SetEquals(old.Keys)) UpdateRecord(old, current);
        else if (!Printed(old).SequenceEqual(Printed(current))) UpdatePrinting(old, current);
    }

    private static Dictionary<string, ISymbol> Members(INamedTypeSymbol type)
    {
        var members = new Dictionary<string, ISymbol>();
        foreach (var member in Declared(type)) members.TryAdd(SymbolNames.MemberKey(member), member);
        return members;
    }

    private static IEnumerable<ISymbol> Declared(INamedTypeSymbol type) => type.GetMembers().Where(member => member is not INamedTypeSymbol && !MemberSyntax.IsUnimplemented(member));

    private void CompareMember(ISymbol before, ISymbol after)
    {
        if (SymbolNames.CallerView(before) != SymbolNames.CallerView(after)) CompareView(before, after);
        if (Dispatch(before) != Dispatch(after)) Redispatch(before, after);
        if (before.DeclaredAccessibility != after.DeclaredAccessibility) diff.Touch(after);
        if (PartialMembers.IsImplicit(before) && PartialMembers.IsImplicit(after) && after is not IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor }) return;
        if (TypeComparer.Attributes(before) != TypeComparer.Attributes(after)) diff.Refuse(EditRule.AttributesChanged, after);
        if (before is not IMethodSymbol old || after is not IMethodSymbol current) return;
        if (old.Arity > 0 && diff.LiftsConstraints(old, current)) diff.Refuse(EditRule.ConstraintsLifted, after);
        CompareCode(old, current);
    }

    private void CompareView(ISymbol before, ISymbol after)
    {
        diff.Redeclares(after.ContainingType);
        if (SymbolNames.CallerView(before, withValues: false) == SymbolNames.CallerView(after, withValues: false)) diff.Revalues(after);
        else diff.Affects(after);
    }

    private void CompareCode(IMethodSymbol before, IMethodSymbol after)
    {
        var (old, current) = (MemberSyntax.BodyOf(before), MemberSyntax.BodyOf(after));
        if (MemberSyntax.IsSame(old, current) && before.IsAsync == after.IsAsync && before.IsReadOnly == after.IsReadOnly)
        {
            if (old.Zip(current).Any(pair => callerLines.Changed(pair.First.Node, pair.Second.Node))) diff.Update(before, after);
            return;
        }
        diff.Update(before, after);
        if (after.MethodKind == MethodKind.StaticConstructor) RemarkOnInitializers(before.ContainingType, after, old, current, StaticConstructors.IsWritten(before));
    }

    /// <summary>The initializers of new fields run, and what a class's first static constructor does for them; others had their time.</summary>
    private void RemarkOnInitializers(
        INamedTypeSymbol before, IMethodSymbol constructor, IReadOnlyList<(string Name, SyntaxNode Node)> old, IReadOnlyList<(string Name, SyntaxNode Node)> current, bool isChanged)
    {
        var isFirst = !isChanged && StaticConstructors.Runs(before, constructor);
        if (isFirst) diff.RunConstructor(constructor.ContainingType);
        foreach (var (name, node) in current.Where(part => !old.Any(other => other.Name == part.Name && other.Node.IsEquivalentTo(part.Node)))
            .Where(part => part.Name == "body" ? !isFirst : before.GetMembers(part.Name).Any(member => member is not IPropertySymbol || before.GetMembers(SymbolNames.FieldOf(member)).Length > 0)))
            diff.Refuse(EditRule.StaticInitializerKept, constructor.ContainingType.GetMembers(name).FirstOrDefault() ?? constructor.ContainingType);
    }

    private void Add(IEnumerable<ISymbol> old, ISymbol member)
    {
        if (member is IFieldSymbol field && old.OfType<IFieldSymbol>().Any(other => other.Name == field.Name && other.IsStatic == field.IsStatic && !other.IsConst && !field.IsConst))
            diff.Refuse(EditRule.FieldRetyped, member);
        RefuseDispatch(member);
        if (member is IMethodSymbol { MethodKind: MethodKind.StaticConstructor } constructor && old.FirstOrDefault() is { } other)
            RemarkOnInitializers(other.ContainingType, constructor, [], MemberSyntax.BodyOf(constructor), isChanged: false);
        diff.Insert(member);
    }

    private void Remove(ISymbol member)
    {
        RefuseDispatch(member);
        diff.Delete(member);
    }

    /// <summary>
    /// What a record prints, compares and copies follows from its members, without syntax of its own. Its hash code does, too, but one without the new fields is as good, and the
    /// one by which objects lie in dictionaries and sets: it stays as it is for as long as it can.
    /// </summary>
    private void UpdateRecord(Dictionary<string, ISymbol> old, Dictionary<string, ISymbol> current)
    {
        var keepsHash = KeepsHash(old, current);
        foreach (var (key, member) in current)
        {
            var isSynthesized = member is IMethodSymbol { IsImplicitlyDeclared: true, Name: "PrintMembers" or "Equals" or "GetHashCode" };
            if (keepsHash && member.Name == nameof(GetHashCode)) continue;
            if ((isSynthesized || IsCopyConstructor(member)) && old.TryGetValue(key, out var earlier)) diff.Update((IMethodSymbol)earlier, (IMethodSymbol)member);
        }
    }

    /// <summary>A member that moves within a record, or that others may see now, or no more, changes nothing but what the record prints.</summary>
    private void UpdatePrinting(Dictionary<string, ISymbol> old, Dictionary<string, ISymbol> current)
    {
        foreach (var (key, member) in current.Where(member => member.Value is IMethodSymbol { IsImplicitlyDeclared: true, Name: "PrintMembers" }))
            diff.Update((IMethodSymbol)old[key], (IMethodSymbol)member);
    }

    /// <summary>The keys of the members that a record prints, in their order.</summary>
    private static IEnumerable<string> Printed(Dictionary<string, ISymbol> members) => members
        .Where(member => member.Value is { IsStatic: false, IsOverride: false, DeclaredAccessibility: Accessibility.Public }
            and (IFieldSymbol or IPropertySymbol { IsIndexer: false, GetMethod: not null }))
        .Select(member => member.Key);

    /// <summary>Whether all fields that a record's hash code is made of are there, perhaps under other names.</summary>
    private bool KeepsHash(Dictionary<string, ISymbol> old, Dictionary<string, ISymbol> current)
    {
        var departed = Fields(old).Where(field => !current.ContainsKey(field.Key)).Select(field => field.Value).ToList();
        var arrived = Fields(current).Where(field => !old.ContainsKey(field.Key)).Select(field => field.Value).ToList();
        var origins = arrived.SelectMany(field => FieldOrigins.Of(field, departed)).ToList();
        var followed = origins.Where(origin => diff.IsHashed(origin.From)).ToList();
        var keeps = departed.Where(diff.IsHashed).All(field => followed.Any(origin => SymbolEqualityComparer.Default.Equals(origin.From, field)));
        if (keeps) diff.Hashes(arrived.Except(followed.Select(origin => origin.Field), SymbolEqualityComparer.Default).OfType<ISymbol>(), isHashed: false);
        else diff.Hashes(Fields(current).Select(field => field.Value), isHashed: true);
        return keeps;
    }

    private static IEnumerable<KeyValuePair<string, ISymbol>> Fields(Dictionary<string, ISymbol> members) =>
        members.Where(member => member.Value is IFieldSymbol { IsStatic: false } or IEventSymbol { IsStatic: false });

    private void Redispatch(ISymbol before, ISymbol after)
    {
        if (IsStaticallyDispatched(before) || IsStaticallyDispatched(after)) diff.Refuse(EditRule.InterfaceChanged, after);
        diff.Touch(after);
        diff.Affects(after);
        // A body that an abstract member gets is code that was not there.
        if (before is IMethodSymbol { IsAbstract: true } old && after is IMethodSymbol { IsAbstract: false } current) diff.Update(old, current);
    }

    private static bool IsCopyConstructor(ISymbol member) => member is IMethodSymbol { IsImplicitlyDeclared: true, MethodKind: MethodKind.Constructor, Parameters: [{ } original] }
        && SymbolEqualityComparer.Default.Equals(original.Type, member.ContainingType);

    private void RefuseDispatch(ISymbol member)
    {
        if (IsStaticallyDispatched(member)) diff.Refuse(EditRule.InterfaceChanged, member);
    }

    /// <summary>Calls of static members of interfaces are bound by the runtime alone, which has seen its types once.</summary>
    private static bool IsStaticallyDispatched(ISymbol member) => member is IMethodSymbol { IsStatic: true } method
        && (method.IsVirtual || method.IsAbstract || method.IsOverride || Implements(method));

    private static bool Implements(IMethodSymbol method) => method.ContainingType.TypeKind != TypeKind.Interface && method.ContainingType.AllInterfaces
        .SelectMany(type => type.GetMembers()).Where(declared => declared.IsStatic)
        .Any(declared => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(declared), method));

    public static string Dispatch(ISymbol symbol) =>
        $"{symbol.IsVirtual} {symbol.IsAbstract} {symbol.IsOverride} {symbol.IsStatic} {(symbol as IMethodSymbol)?.ExplicitInterfaceImplementations.Length}";
}
