using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Linking.Fields;

/// <summary>A static field whose initializer runs before the edit's commit.</summary>
/// <param name="Field">The field, as it is called in the sources.</param>
/// <param name="Place">Where its value is.</param>
/// <param name="Slice">Null when it only has to be emptied of what it held before it was removed.</param>
internal sealed record StaticArrival(FieldReference Field, FieldReference Place, InitializerSlice? Slice)
{
    /// <summary>What the first static constructor of the class does besides; the last of its fields has it.</summary>
    public ImmutableArray<InitializerSlice> Rest { get; init; } = [];

    public ImmutableArray<InitializerSlice> Slices => Slice is null ? Rest : [Slice, .. Rest];
}

/// <summary>Decides what becomes of the static fields in a delta that belong to types which exist: they are there, or get a place in a holder, and are initialized before the edit's code runs.</summary>
internal sealed class StaticFieldPlanner(DeltaReader delta, Placements before, HolderPlans shapes, string shape, FieldEdits edits, InitializerSlices slices)
{
    private readonly Dictionary<TypeIdentity, List<InitializerSlice>> genericStatics = [];

    /// <summary>What is to be initialized before the commit, in the order of the sources.</summary>
    public List<StaticArrival> Arrivals { get; } = [];

    /// <summary>Takes in one field of a type that exists; answers with where everything is then.</summary>
    public Placements Plan(FieldDefinitionHandle handle, FieldReference field, Placements placements)
    {
        var type = (NamedSignature)field.Parent;
        var key = Placements.Key(type.Identity, field.Key);
        var isGenerated = GeneratedNames.IsClosureOrStateMachine(type.Identity.Name);
        if (edits.OriginsOf(field).FirstOrDefault() is { } old)
            return placements with { LateStatics = placements.LateStatics.SetItem(key, before.LateStatics.GetValueOrDefault(Placements.Key(old.Parent.Definition!, old.Key)) ?? old) };
        var place = placements.LateStatics.GetValueOrDefault(key) ?? (before.IsBornWith(type.Identity, field, isStatic: true) ? field : null);
        var isGeneric = before.ArityOf(type.Identity) > 0;
        // Of a generic type there are as many as instantiations, and no telling which: one that comes back gets another place, as some were initialized without it.
        var isMoved = place is not null && isGeneric && edits.IsNew(field);
        if (place is not null && !isMoved)
        {
            if (edits.IsNew(field) && !isGeneric) Arrivals.Add(new(field, place, slices.Of(field, isStatic: true)));
            return placements;
        }
        var holder = shapes.Of(type.Identity);
        var plan = handle.IsNil ? new(field.Name, field.Type, default) : new PlanReader(delta).Field(handle);
        holder.Fields.Add(plan with { Attributes = FieldAttributes.Public | FieldAttributes.Static });
        place = new FieldReference(new NamedSignature(type.Identity.In(shape), IsValueType: false), field.Name, field.Type);
        if (!isGenerated && slices.Of(field, isStatic: true) is { } slice) Initialize(field, place, slice, isGeneric ? holder : null);
        return placements with { LateStatics = placements.LateStatics.SetItem(key, place) };
    }

    /// <summary>
    /// Has what a class's first static constructor does run with the initializers of the static fields that come with it: the class cannot have done it, and they may have their values from nowhere else.
    /// </summary>
    public void PlanConstructor(MethodDefinitionHandle constructor, TypeIdentity type, Placements placements)
    {
        if (before.ArityOf(type) > 0) return;
        foreach (var field in delta.Handles(TableIndex.Field).Select(token => (FieldDefinitionHandle)token).Where(handle => (delta.Field(handle).Attributes & (FieldAttributes.Static | FieldAttributes.Literal)) == FieldAttributes.Static).Select(handle => delta.FieldOf(handle)))
        {
            if (field.Parent.Definition != type || !edits.IsNew(field) || Arrivals.Any(arrival => arrival.Field.Parent.Definition == type && arrival.Field.Key == field.Key)) continue;
            if (placements.LateStatics.TryGetValue(Placements.Key(type, field.Key), out var place)) Arrivals.Add(new(field, place, null));
        }
        var last = Arrivals.FindLastIndex(arrival => arrival.Field.Parent.Definition == type);
        if (last < 0) return;
        var parts = KeptOf(constructor, type, placements) ?? [new(0, int.MaxValue)];
        Arrivals[last] = Arrivals[last] with { Rest = [.. parts.Select(part => new InitializerSlice(constructor, part))] };
    }

    /// <summary>Of a static constructor what may run: initializers of late statics have run, or run elsewhere.</summary>
    public ImmutableArray<CodeRange>? KeptOf(MethodDefinitionHandle constructor, TypeIdentity type, Placements placements)
    {
        var cuts = edits.Initializers.Where(initializer => initializer.IsStatic && initializer.Field.Type == type.MetadataName)
            .SelectMany(initializer => Late(initializer.Field, type, placements)).Concat(Arrivals.Select(arrival => arrival.Field).Where(field => field.Parent.Definition == type))
            .Distinct().Select(field => slices.Of(field, isStatic: true))
            .OfType<InitializerSlice>().Where(slice => slice.Constructor == constructor).Select(slice => slice.Range).Distinct().OrderBy(range => range.Start).ToList();
        if (cuts.Count == 0) return null;
        var kept = ImmutableArray.CreateBuilder<CodeRange>();
        var start = 0;
        foreach (var cut in cuts)
        {
            kept.Add(new(start, cut.Start));
            start = cut.End;
        }
        kept.Add(new(start, int.MaxValue));
        return kept.ToImmutable();
    }

    /// <summary>The fields that a type has got under a name. One that is only called otherwise than the type was born with is for the constructor to assign, should it run yet.</summary>
    public static IEnumerable<FieldReference> Late(FieldName name, TypeIdentity type, Placements placements) => placements.LateStatics
        .Where(place => place.Key.StartsWith(Placements.Key(type, $"{name.Name}:"), StringComparison.Ordinal) && place.Value.Parent.Definition != type)
        .Select(place => new FieldReference(new NamedSignature(type, IsValueType: false), name.Name, place.Value.Type));

    private void Initialize(FieldReference field, FieldReference place, InitializerSlice slice, TypePlan? genericHolder)
    {
        if (genericHolder is null)
        {
            Arrivals.Add(new(field, place, slice));
            return;
        }
        if (!genericStatics.TryGetValue(genericHolder.Identity, out var initializers)) genericStatics[genericHolder.Identity] = initializers = [];
        initializers.Add(slice);
    }

    /// <summary>The statics of generic types are initialized by their holders' own static constructors, for each instantiation at its first use.</summary>
    public void PlanHolders()
    {
        foreach (var (type, initializers) in genericStatics)
        {
            shapes.Of(type).Methods.Add(new(".cctor", Shapes.Static(Shapes.Void), StaticConstructor)
            {
                Body = new DeltaBody(initializers[0].Constructor, ArgumentShift: 0, ChecksThis: false)
                {
                    Kept = [.. initializers.Select(slice => slice.Range).OrderBy(range => range.Start)],
                    Returns = true,
                },
            });
        }
    }

    private const MethodAttributes StaticConstructor =
        MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName | MethodAttributes.HideBySig;
}
