using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;
using Molt.Linking.Closures;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;
using Molt.Model;

namespace Molt.Linking.Suspending;

/// <summary>
/// How the variables of a call that waits get to where the new code looks for them: closures that the code before did not have are made and linked to those around them, and each variable is copied that has another place now.
/// </summary>
/// <param name="before">Where everything is before the edit.</param>
/// <param name="after">Where it is once all is planned.</param>
/// <param name="hoisted">The fields that the new code has a use for.</param>
/// <param name="machine">The state machine.</param>
/// <param name="points">What the compiler's numbers in it stand for.</param>
/// <param name="successor">The new state machine that the call goes on in, the first local of the code; null where that is the same one.</param>
internal sealed class Refilling(Placements before, Func<Placements> after, HoistedFields hoisted, TypeIdentity machine, MethodPoints points, TypeIdentity? successor = null)
{
    private readonly TypeIdentity next = successor ?? machine;
    private readonly TypeSignature self = Shapes.Open(new NamedSignature(machine, IsValueType: false), before.ArityOf(machine));
    private readonly TypeSignature target = Shapes.Open(new NamedSignature(successor ?? machine, IsValueType: false), before.ArityOf(machine));

    private readonly Dictionary<MovedVariable, Move?> moves = [];
    private readonly Lazy<Placements> planned = new(after);

    /// <summary>What to move in the calls that wait at a point.</summary>
    /// <returns>Null when something that the new code needs cannot be told or found.</returns>
    public ImmutableArray<Move>? Plan(RefilledPoint point)
    {
        if (Closures.SelectMany(Links).Any(link => Source(link) is null)) return null;
        var all = ImmutableArray.CreateBuilder<Move>();
        foreach (var variable in point.Variables)
        {
            if (!moves.TryGetValue(variable, out var move)) moves[variable] = move = Plan(variable);
            if (move is null) return null;
            all.Add(move);
        }
        foreach (var (old, now) in point.Around.Add((point.Before, point.After)))
        {
            var (kept, known) = (Unnamed(New(next), points.SlotsAfter, now), Unnamed(Old(machine), points.SlotsBefore, old));
            if (kept.Count > 0 && !kept.Select(field => $"{field.Type}").SequenceEqual(known.Select(field => $"{field.Type}"))) return null;
            all.AddRange(known.Zip(kept).Select(pair => new Move([pair.First], [pair.Second])));
        }
        return [.. all.Where(move => !move.From.IsEmpty)];
    }

    /// <returns>Null when its place cannot be told; a move from nowhere when there is nothing to do.</returns>
    private Move? Plan(MovedVariable variable)
    {
        var nothing = new Move([], []);
        var places = (variable.IsCaptured ? Captured(New, next, variable.After) : Own(New(next), variable.After, variable.IsParameter)).DistinctBy(place => TextOf(place, planned.Value)).ToList();
        if (places.Count == 0 && !variable.IsCaptured) return nothing; // the new code has no use for it
        Narrow(places, points.SlotsAfter, variable.Offsets.After);
        // A parameter is there whether the code has used it or not.
        var origins = (variable.WasCaptured ? Captured(Old, machine, variable.Before) : Own(variable.IsParameter ? [.. Old(machine), .. Born(machine)] : Old(machine), variable.Before, variable.IsParameter))
            .DistinctBy(place => TextOf(place, before)).ToList();
        Narrow(origins, points.SlotsBefore, variable.Offsets.Before);
        if (places is not [var place] || origins is not [var origin]) return null;
        if (TextOf(origin, before) == TextOf(place, planned.Value)) return nothing;
        if (variable.IsShared) return null;
        return origin[^1].Type.ToString() == place[^1].Type.ToString() ? new(origin, place) : nothing;
    }

    private List<FieldReference> Closures => field ??= [.. New(next).Where(IsOwnClosure)];

    /// <summary>The closure of the call that its successor has as well: of the same class.</summary>
    private FieldReference? Shared(FieldReference closure) => successor is not null
        && Old(machine).Where(known => IsOwnClosure(known) && known.Type.ToString() == closure.Type.ToString()).DistinctBy(known => TextOf(known, before)).ToList() is [var same] ? same : null;

    /// <summary>Writes what becomes of a call that waits at one of several points; the state machine is the first argument.</summary>
    public void Write(CodeBuilder code, IReadOnlyList<RefillStep> steps)
    {
        var ends = new List<int>();
        // Points with the same variables around them, which most of a method's are, have one code.
        foreach (var alike in steps.GroupBy(step => string.Join(';', step.Moves)).Select(group => group.ToList()))
        {
            var found = alike.Select(step => WriteNumber(code, step)).ToList();
            var others = code.Forward(ILOpCode.Br);
            foreach (var branch in found) code.Land(branch);
            Write(code, alike[0].Moves);
            ends.Add(code.Forward(ILOpCode.Br));
            code.Land(others);
        }
        foreach (var end in ends) code.Land(end);
    }

    /// <summary>Gives a call that waits at a point the new number, and branches.</summary>
    private int WriteNumber(CodeBuilder code, RefillStep step)
    {
        code.Op(ILOpCode.Ldarg_0);
        code.Op(ILOpCode.Ldfld, code.References.Field(MachineKind.State(self)));
        code.Op(ILOpCode.Ldc_i4, step.Before);
        var next = code.Forward(ILOpCode.Bne_un);
        Load(code, isNew: true);
        code.Op(ILOpCode.Ldc_i4, step.After);
        code.Op(ILOpCode.Stfld, code.References.Field(MachineKind.State(target)));
        var found = code.Forward(ILOpCode.Br);
        code.Land(next);
        return found;
    }

    // Makes the closures and moves the variables.
    private void Write(CodeBuilder code, ImmutableArray<Move> moves)
    {
        foreach (var closure in Closures.Where(closure => IsNew(closure) && (!IsStruct(closure) || Shared(closure) is not null))) Create(code, closure);
        foreach (var closure in Closures)
        {
            foreach (var link in Links(closure)) WriteLink(code, Source(link)!, closure, link);
        }
        foreach (var move in moves) Write(code, move);
    }

    private void Create(CodeBuilder code, FieldReference closure)
    {
        if (Shared(closure) is { } same)
        {
            Write(code, new Move([same], [closure]));
            return;
        }
        Load(code, isNew: true);
        code.Op(ILOpCode.Newobj, code.References.Method(new(closure.Type, ".ctor", Shapes.Instance(Shapes.Void))));
        FieldAccess.Write(code, planned.Value, ILOpCode.Stfld, closure with { Parent = target });
    }

    private void WriteLink(CodeBuilder code, FieldReference source, FieldReference closure, FieldReference link)
    {
        // One that has been made here is there; another one is not where the call has not come to its scope.
        var nowhere = IsNew(closure) && Shared(closure) is null ? -1 : SkipWithout(code, closure, isNew: true);
        Follow(code, isNew: true, [closure]);
        Load(code, isNew: true);
        FieldAccess.Write(code, planned.Value, ILOpCode.Ldfld, source with { Parent = target });
        FieldAccess.Write(code, planned.Value, ILOpCode.Stfld, link with { Parent = closure.Type });
        if (nowhere >= 0) code.Land(nowhere);
    }

    /// <summary>Writes what moves one variable.</summary>
    public void Write(CodeBuilder code, Move move)
    {
        var (from, to) = (move.From, move.To);
        // A call has no closures of the scopes that it has not come to.
        var nowhere = new List<int>();
        if (from.Length > 1 && !IsStruct(from[0])) nowhere.Add(SkipWithout(code, from[0], isNew: false));
        if (to.Length > 1 && Shared(to[0]) is not null && !IsStruct(to[0])) nowhere.Add(SkipWithout(code, to[0], isNew: true));
        Follow(code, isNew: true, to[..^1]);
        Follow(code, isNew: false, from[..^1]);
        FieldAccess.Write(code, before, ILOpCode.Ldfld, Opened(from, self));
        FieldAccess.Write(code, planned.Value, ILOpCode.Stfld, Opened(to, target));
        foreach (var branch in nowhere) code.Land(branch);
    }

    private int SkipWithout(CodeBuilder code, FieldReference closure, bool isNew)
    {
        Follow(code, isNew, [closure]);
        return code.Forward(ILOpCode.Brfalse);
    }

    private void Follow(CodeBuilder code, bool isNew, ImmutableArray<FieldReference> path)
    {
        Load(code, isNew);
        foreach (var step in path) FieldAccess.Write(code, isNew ? planned.Value : before, IsStruct(step) ? ILOpCode.Ldflda : ILOpCode.Ldfld, step with { Parent = isNew ? target : self });
    }

    private void Load(CodeBuilder code, bool isNew)
    {
        if (isNew && successor is not null) code.Local(ILOpCode.Ldloc, 0);
        else code.Op(ILOpCode.Ldarg_0);
    }

    // A closure has the type parameters that the state machine gives it.
    private static FieldReference Opened(ImmutableArray<FieldReference> path, TypeSignature machine) => path[^1] with { Parent = path.Length == 1 ? machine : path[0].Type };

    /// <summary>What leads from a closure to those around it and to the object: all that there is in a new one, and what the edit brings to one that is there.</summary>
    private IEnumerable<FieldReference> Links(FieldReference closure) => New(closure.Type.Definition!).Where(field => ClosureChain.IsLink(field) || ClosureChain.IsThis(field))
        .Where(field => (IsNew(closure) && Shared(closure) is null) || !Old(closure.Type.Definition!).Any(known => known.Key == field.Key));

    /// <summary>Where the state machine has what a link leads to.</summary>
    private FieldReference? Source(FieldReference link)
    {
        var found = New(next).Concat(successor is null ? Born(machine).Where(ClosureChain.IsThis) : []).DistinctBy(field => field.Key)
            .Where(field => field.Type.ToString() == link.Type.ToString() && (ClosureChain.IsLink(link) || ClosureChain.IsThis(field))).ToList();
        // A call that did not have the object has none to give; its successor is given one.
        return found is [var source] && (!ClosureChain.IsThis(source) || successor is not null || Born(machine).Any(born => born.Key == source.Key)) ? source : null;
    }

    /// <summary>Of several variables of one name, that of a declaration or scope.</summary>
    private static void Narrow(List<ImmutableArray<FieldReference>> places, ImmutableArray<int> slots, int offset)
    {
        if (places.Count > 1) places.RemoveAll(place => NumberOf(place[0]) is not (> 0 and var number) || number > slots.Length || slots[number - 1] != offset);
    }

    // Locals of state machines, and in closures those of a switch's patterns, whose names need not differ from section to section.
    private static bool IsNumbered(FieldReference field, string name) => field.Name.StartsWith($"<{name}>5__", StringComparison.Ordinal);

    // The compiler's names of what a state machine keeps end in a number: <x>5__2, <>8__1.
    private static int NumberOf(FieldReference field) => int.TryParse(field.Name[(field.Name.LastIndexOf("__", StringComparison.Ordinal) + 2)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>What the compiler keeps for a point itself, an enumerator or a resource: it does not know that again where it takes the point for another.</summary>
    private static List<FieldReference> Unnamed(IEnumerable<FieldReference> fields, ImmutableArray<int> slots, int offset) =>
        [.. fields.Where(field => field.Name.StartsWith("<>s__", StringComparison.Ordinal) && NumberOf(field) is var number && number <= slots.Length && slots[number - 1] == offset).OrderBy(NumberOf)];

    private static IEnumerable<ImmutableArray<FieldReference>> Own(IEnumerable<FieldReference> fields, string name, bool isParameter) =>
        fields.Where(field => isParameter ? field.Name == name : IsNumbered(field, name)).Select(field => ImmutableArray.Create(field));

    private IEnumerable<ImmutableArray<FieldReference>> Captured(Func<TypeIdentity, IEnumerable<FieldReference>> fields, TypeIdentity machine, string name) => fields(machine).Where(IsOwnClosure)
        .SelectMany(closure => fields(closure.Type.Definition!).Where(variable => variable.Name == name || IsNumbered(variable, name)).Select(variable => ImmutableArray.Create(closure, variable)));

    // A closure that a successor has as well is the same place, whatever leads there.
    private string TextOf(ImmutableArray<FieldReference> path, Placements placements) =>
        string.Join(' ', path.Select((step, index) => index < path.Length - 1 && Shared(step) is not null ? step.Type.ToString() : TextOf(step, placements)));

    private static string TextOf(FieldReference field, Placements placements)
    {
        if (FieldAccess.Late(placements, field) is { } late) return late.Get.ToString();
        var place = FieldAccess.Unaliased(placements, field);
        return Placements.Key(place.Parent.Definition!, place.Key);
    }

    private bool IsNew(FieldReference closure) => TextOf(closure, planned.Value) is var place && !Old(machine).Any(known => TextOf(known, before) == place);

    private static bool IsOwnClosure(FieldReference field) => ClosureChain.IsLink(field) && !ClosureChain.IsThis(field);

    private static bool IsStruct(FieldReference closure) => ClosureChain.IsStruct(closure.Type);

    /// <summary>The fields of a state machine or closure that the code before had a use for.</summary>
    private IEnumerable<FieldReference> Old(TypeIdentity type) => before.UsedFields.TryGetValue(type, out var known) ? known : before.Has(type) ? Born(type) : [];

    private IEnumerable<FieldReference> New(TypeIdentity type) => hoisted.Of(type);

    private IEnumerable<FieldReference> Born(TypeIdentity type) => before.BornFields(type);
}

/// <summary>A value that gets another place: the fields on the way to it from the state machine, and on the way to where it is to be.</summary>
internal sealed record Move(ImmutableArray<FieldReference> From, ImmutableArray<FieldReference> To)
{
    public override string ToString() => $"{string.Join('.', From.Select(step => step.Name))} {string.Join('.', To.Select(step => step.Name))}";
}
