using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Molt.Images;
using Molt.Linking.Closures;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Linking.Suspending;
using Molt.Linking.Writing;
using Molt.Model;

namespace Molt.Linking.Fields;

/// <summary>
/// Decides what becomes of the fields in a delta that belong to types which exist: they are there, or come back, or get a place in objects'
/// extra state, or in a holder.
/// </summary>
internal sealed class FieldPlanner(DeltaReader delta, Placements before, HolderPlans shapes, string shape, FieldEdits edits, InitializerSlices slices, HoistedFields hoisted)
{
    private readonly TypeIdentity counters = new(null, "", GeneratedNames.Incarnations, null);
    private readonly HashSet<FieldName> seen = [];
    private TypePlan? counterType;

    /// <summary>Decides about the static ones.</summary>
    public StaticFieldPlanner Statics { get; } = new(delta, before, shapes, shape, edits, slices);

    /// <summary>Initializers of late fields that have a new body.</summary>
    public List<NewBody> Initializers { get; } = [];

    /// <summary>Late fields that have come back.</summary>
    public List<LateFieldSlot> Returned { get; } = [];

    /// <summary>Late fields that existing objects have no value for but the default.</summary>
    public List<FieldReference> Valueless { get; } = [];

    /// <summary>Variables that have another name.</summary>
    public ImmutableArray<(string Before, string After)> RenamedVariables { get; init; } = [];

    /// <summary>Plans the links of closures that exist.</summary>
    public LateLinks? Links { get; init; }

    /// <summary>Variables that closures which exist have not captured, or as another type: there they have the default.</summary>
    public List<FieldReference> Captured { get; } = [];

    /// <summary>Where everything is once all is planned; code is written after that.</summary>
    public Placements? Moves { get; private set; }

    /// <summary>Takes in one field of a type that exists; answers with where everything is then.</summary>
    public Placements Plan(FieldDefinitionHandle handle, Placements placements)
    {
        var field = delta.FieldOf(handle);
        var attributes = delta.Field(handle).Attributes;
        seen.Add(EditedFields.NameOf(field));
        if ((attributes & FieldAttributes.Literal) != 0) return placements; // a constant is known to the compiler alone
        return (attributes & FieldAttributes.Static) != 0 ? Statics.Plan(handle, field, placements) : PlanInstance(field, placements);
    }

    /// <summary>Takes in the fields that a type was born with, lost, and gets again, and those that cease to be static, or become so: to the emitter they were never gone.</summary>
    public Placements PlanReturned(Placements placements)
    {
        foreach (var name in edits.Arrived.Where(name => !seen.Contains(name)).OrderBy(name => $"{name.Type} {name.Name}", StringComparer.Ordinal))
        {
            if (TypeIdentity.Of(name.Type) is not { } type || !before.Has(type)) continue;
            foreach (var field in Known(type, name)) placements = edits.ArrivedStatics.Contains(name) ? Statics.Plan(default, field, placements) : PlanInstance(field, placements);
        }
        return placements;
    }

    /// <summary>The fields that a type has or had under a name.</summary>
    private List<FieldReference> Known(TypeIdentity type, FieldName name)
    {
        var (image, handle) = before.Home(type);
        var born = image.Reader.GetTypeDefinition(handle).GetFields().Where(field => (image.Reader.GetFieldDefinition(field).Attributes & FieldAttributes.Literal) == 0).Select(image.Field).Where(field => field.Name == name.Name);
        return [.. born.Concat(StaticFieldPlanner.Late(name, type, before)).Concat(LateFields(name, before).Select(late => late.Field)).DistinctBy(field => field.Key)];
    }

    /// <summary>The bodies of initializers that the delta has anew, of fields that came late before it.</summary>
    public void Republish(Placements placements)
    {
        Moves = placements;
        var known = Initializers.Select(body => (body.Name.Parent.Definition, body.Name.Key)).ToHashSet();
        foreach (var initializer in edits.Initializers.Where(initializer => !initializer.IsStatic))
        {
            foreach (var late in LateFields(initializer.Field, placements).Where(late => late.Incarnations.Parent.Definition!.Assembly != shape))
            {
                if (known.Add((late.Field.Parent.Definition, LateFieldPlans.InitializerOf(late.Field).Key))) Republish(late);
            }
        }
    }

    private static IEnumerable<LateFieldSlot> LateFields(FieldName name, Placements placements) => placements.LateFields.Values
        .Select(late => late.Slot).Where(late => late.Field.Name == name.Name && late.Field.Parent.Definition?.MetadataName == name.Type);

    private Placements PlanInstance(FieldReference field, Placements placements)
    {
        var type = (NamedSignature)field.Parent;
        var key = Placements.Key(type.Identity, field.Key);
        var origins = edits.OriginsOf(field).ToImmutableArray();
        if (origins is [var origin] && (origin.Parent == type || IsBelow(type.Identity, origin.Parent.Definition!))) return FieldAliases.Add(before, placements, field, origin);
        var moved = origins.Select(from => new MovedField(from.Parent, FieldAccess.Place(before, from))).ToImmutableArray();
        if (placements.LateFields.TryGetValue(key, out var late)) return edits.IsNew(field) ? Return(key, late, moved, placements) : placements;
        if (placements.FieldAliases.ContainsKey(key) || before.IsBornWith(type.Identity, field, isStatic: false))
            return edits.IsNew(field) ? Add(field, type, key, moved, placements) : placements;
        if ((hoisted.Find(field) ?? hoisted.FindLink(field)) is { } same) return FieldAliases.Add(before, placements, field, same);
        if (!ClosureChain.IsClosure(type.Identity) || field.Name.Contains('<', StringComparison.Ordinal)) return Add(field, type, key, moved, placements);
        if (FormerName(field) is { } former) return FieldAliases.Add(before, placements, field, former);
        Captured.Add(field);
        return Add(field, type, key, moved, placements);
    }

    /// <summary>Takes in a variable that an object which is held gets, because code runs over it that has captured the variable.</summary>
    public Placements Capture(FieldReference variable, Placements placements)
    {
        var key = Placements.Key(variable.Parent.Definition!, variable.Key);
        if (placements.LateFields.ContainsKey(key) || placements.FieldAliases.ContainsKey(key)) return placements;
        Captured.Add(variable);
        return Add(variable, (NamedSignature)variable.Parent, key, [], placements);
    }

    /// <summary>Takes in a field of the linker's own.</summary>
    public Placements Place(FieldReference field, Placements placements) => Add(field, (NamedSignature)field.Parent, Placements.Key(field.Parent.Definition!, field.Key), [], placements);

    /// <summary>Has a variable of closures found by another name.</summary>
    public static Placements Rename(Placements before, Placements placements, FieldReference variable, FieldReference former)
    {
        var key = Placements.Key(variable.Parent.Definition!, variable.Key);
        return placements.LateFields.ContainsKey(key) || placements.FieldAliases.ContainsKey(key) ? placements : FieldAliases.Add(before, placements, variable, former);
    }

    /// <summary>The variable that a captured one was, if it was called otherwise and the new code has none of that name.</summary>
    private FieldReference? FormerName(FieldReference variable) => RenamedVariables.Where(renamed => renamed.After == variable.Name)
        .Select(renamed => new FieldReference(variable.Parent, renamed.Before, variable.Type)).Where(former => !hoisted.IsUsed(former))
        .FirstOrDefault(former => before.IsBornWith(former.Parent.Definition!, former.Key) || before.LateFields.ContainsKey(Placements.Key(former.Parent.Definition!, former.Key))
            || before.FieldAliases.ContainsKey(Placements.Key(former.Parent.Definition!, former.Key)));

    private bool IsBelow(TypeIdentity type, TypeIdentity top)
    {
        for (var next = ExtraStates.ParentOf(before, type); next is { IsScript: true }; next = ExtraStates.ParentOf(before, next))
        {
            if (next == top) return true;
        }
        return false;
    }

    private Placements Return(string key, LateField late, ImmutableArray<MovedField> moved, Placements placements)
    {
        var returned = late with { Slot = late.Slot with { Incarnation = late.Slot.Incarnation + 1, Moved = moved } };
        Returned.Add(returned.Slot);
        Republish(returned.Slot);
        return placements with { LateFields = placements.LateFields.SetItem(key, returned) };
    }

    private Placements Add(FieldReference field, NamedSignature type, string key, ImmutableArray<MovedField> moved, Placements placements)
    {
        var root = ExtraStates.RootOf(before, type) ?? throw LinkRefusals.InstanceField(field);
        var index = placements.LateFieldCounts.GetValueOrDefault(root.Type) + 1;
        var holder = shapes.Of(type.Identity);
        var owner = new LateOwner(type, holder.Generics.Length, shape);
        var slot = new LateFieldSlot(field, root.State, index, Counter(index, root.Type), Incarnation: 0) { Moved = moved };
        var (late, initializer) = new LateFieldPlans(holder, owner, field, slot).Plan(InitializerBody(slot, shift: 0));
        if (LacksValue(field)) Valueless.Add(field);
        return placements with
        {
            LateFields = placements.LateFields.SetItem(key, late),
            LateFieldCounts = placements.LateFieldCounts.SetItem(root.Type, index),
            LateMethods = placements.LateMethods.SetItem(Placements.Key(type.Identity, LateFieldPlans.InitializerOf(field).Key), initializer),
            FieldAliases = placements.FieldAliases.Remove(key),
        };
    }

    /// <summary>Whether the value comes from a constructor's argument: by the initializer, or as a primary constructor's captured parameter.</summary>
    private bool LacksValue(FieldReference field) =>
        edits.InitializerOf(EditedFields.NameOf(field), isStatic: false) is { NeedsArguments: true }
        || (field.Name.StartsWith('<') && field.Name.EndsWith(">P", StringComparison.Ordinal));

    private void Republish(LateFieldSlot slot) =>
        Initializers.Add(new(default, LateFieldPlans.InitializerOf(slot.Field)) { Body = InitializerBody(slot, shift: 1) });

    private BodyPlan InitializerBody(LateFieldSlot slot, int shift)
    {
        if (slot.Field.Name == GeneratedNames.UpgradeMark) return UpgradeCalls.Plan(() => Moves!, slot, before.ArityOf(slot.Field.Parent.Definition!), shift);
        if (slot.Field.Name == GeneratedNames.FinalizerMark) return FinalizerGuards.Plan(before, slot, shift);
        if (LateLinks.IsLate(slot.Field) && Links?.Plan(slot.Field, shift, Captured) is { } link) return link;
        Action<CodeBuilder>? prologue = slot.Moved.IsEmpty ? null : code => MovedFields.Write(code, Moves!, slot, shift);
        return slices.Of(slot.Field, isStatic: false) is { } slice
            ? new DeltaBody(slice.Constructor, shift, ChecksThis: false) { Kept = [slice.Range], Prologue = prologue, Returns = true }
            : new OwnBody(code =>
            {
                prologue?.Invoke(code);
                code.Op(ILOpCode.Ret);
            }, []);
    }

    /// <summary>Takes in the classes whose objects are to be finalized, and have not been.</summary>
    public Placements PlanFinalizers(Placements placements)
    {
        foreach (var type in edits.Finalized.Select(TypeIdentity.Of).Where(type => before.Has(type) && !FinalizerGuards.IsFinalized(before, type)))
        {
            var mark = FinalizerGuards.MarkOf(type);
            placements = Add(mark, (NamedSignature)mark.Parent, Placements.Key(type, mark.Key), [], placements);
            placements = placements with { Finalized = placements.Finalized.SetItem(type, mark) };
        }
        return placements;
    }

    /// <summary>Takes in the classes whose objects are to be told.</summary>
    public Placements PlanUpgrades(Placements placements)
    {
        foreach (var edit in edits.Upgrades.Where(edit => before.Has(TypeIdentity.Of(edit.Type)))) placements = PlanUpgrade(edit, placements);
        return placements;
    }

    private Placements PlanUpgrade(UpgradeEdit edit, Placements placements)
    {
        var type = new NamedSignature(TypeIdentity.Of(edit.Type), IsValueType: false);
        var mark = new FieldReference(type, GeneratedNames.UpgradeMark, new PrimitiveSignature(PrimitiveTypeCode.Int32));
        var key = Placements.Key(type.Identity, mark.Key);
        placements = placements.LateFields.TryGetValue(key, out var late) ? Return(key, late, [], placements) : Add(mark, type, key, [], placements);
        var number = placements.LateFields[key].Slot.Incarnation;
        var known = placements.Upgrades.TryGetValue(type.Identity, out var upgraded) ? upgraded.Removed.RemoveAll(field => edits.IsNew(field.Field)) : [];
        var removed = edit.Removed.SelectMany(field => Stored(new NamedSignature(TypeIdentity.Of(field.Type), IsValueType: false), field.Name).Select(stored => (stored, field.Shown, number)));
        return placements with { Upgrades = placements.Upgrades.SetItem(type.Identity, new(UpgradeCalls.Hook(type, edit.Hook), mark, [.. known, .. removed])) };
    }

    /// <summary>The fields that a class had under a name: where it was born with them, late, or renamed.</summary>
    private IEnumerable<FieldReference> Stored(NamedSignature type, string name)
    {
        var (image, handle) = before.Home(type.Identity);
        var born = image.Reader.GetTypeDefinition(handle).GetFields()
            .Where(field => (image.Reader.GetFieldDefinition(field).Attributes & FieldAttributes.Static) == 0).Select(image.Field);
        var prefix = Placements.Key(type.Identity, $"{name}:");
        var aliases = before.FieldAliases.Where(alias => alias.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(alias => new FieldReference(type, name, alias.Value.Type));
        var late = before.LateFields.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(field => field.Value.Slot.Field);
        return late.Concat(aliases).Concat(born.Where(field => field.Name == name)).Take(1);
    }

    private FieldReference Counter(int index, TypeIdentity root)
    {
        if (counterType is null)
        {
            var parent = new NamedSignature(new("System.Runtime", "System", "Object", null), IsValueType: false);
            shapes.Add(counterType = new TypePlan(counters, TypePlan.Holder | TypeAttributes.Public, parent));
        }
        var plan = LateFieldPlans.Incarnations($"{root.MetadataName}.{index}");
        counterType.Fields.Add(plan);
        return new(new NamedSignature(counters.In(shape), IsValueType: false), plan.Name, plan.Type);
    }
}
