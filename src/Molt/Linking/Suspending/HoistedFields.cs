using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Linking.Closures;
using Molt.Linking.Signatures;

namespace Molt.Linking.Suspending;

/// <summary>
/// The fields of state machines that hold locals, awaiters and closures. Roslyn 5.12 does not find those again that have type parameters around them, whatever their types: for the new code
/// of a generic method, or one of a generic type, it makes fields of the next numbers, in which suspended calls have nothing; so it does for closures that it has made anew (<see cref="KeptClosures"/>). The first field of the same name and
/// type that the new code has no use for is the one that was meant. Of any method it finds those of locals no more that an edit has taken away and a later one brings back, as undoing an edit does.
/// </summary>
internal sealed class HoistedFields(DeltaReader delta, Placements before)
{
    // The fields that the new code mentions, by type.
    private readonly Lazy<Dictionary<TypeIdentity, Dictionary<string, FieldReference>>> used = new(() => Used(delta, before));

    private readonly HashSet<(TypeIdentity, string)> found = [];

    /// <summary>The field that a new one stands for; null when it is new indeed.</summary>
    public FieldReference? Find(FieldReference field)
    {
        var type = field.Parent.Definition!;
        if (Prefix(field.Name) is not { } prefix || !GeneratedNames.IsClosureOrStateMachine(type.Name)) return null;
        var taken = UsedOf(type);
        var free = Fields(field.Parent).Where(known => Prefix(known.Name) == prefix && known.Type.ToString() == field.Type.ToString() && !taken.ContainsKey(known.Key) && !this.found.Contains((type, known.Key)))
            .OrderBy(known => known.Name.Length).ThenBy(known => known.Name, StringComparer.Ordinal).ToList();
        var found = type.MetadataName.Contains('`', StringComparison.Ordinal) ? free.FirstOrDefault() : Returned(type, free) ?? free.FirstOrDefault(known => known.Type.Definition is { } closure && delta.Definitions.Closures.Has(closure));
        if (found is null) return null;
        this.found.Add((type, found.Key));
        // One that came late goes by the new name from now on.
        if (!before.LateFields.ContainsKey(Placements.Key(type, found.Key))) taken.Add(found.Key, found);
        return found;
    }

    /// <summary>
    /// What a closure's link is that is called otherwise than before: its name counts the closures of the method, and one that comes or goes in front renumbers it. A closure is linked to one other at most, and code of all versions has to find that one in the same place.
    /// </summary>
    public FieldReference? FindLink(FieldReference field) => IsLink(field)
        ? Fields(field.Parent).FirstOrDefault(known => IsLink(known) && known.Key != field.Key && known.Type.ToString() == field.Type.ToString() && !IsUsed(known)) : null;

    private static bool IsLink(FieldReference field) => ClosureChain.IsClosure(field.Parent.Definition) && ClosureChain.IsLink(field) && field.Name.StartsWith(GeneratedNames.Link, StringComparison.Ordinal);

    /// <summary>The field of a local that has come back: the one that neither the new code nor the code before has a use for.</summary>
    private FieldReference? Returned(TypeIdentity type, List<FieldReference> free) => before.UsedFields.TryGetValue(type, out var known)
        && free.Where(field => IsLocal(field) && !known.Any(used => used.Key == field.Key)).ToList() is [var returned] ? returned : null;

    private static bool IsLocal(FieldReference field) => Prefix(field.Name)!.EndsWith(">5", StringComparison.Ordinal);

    /// <summary>Whether the new code has a use for a field of a state machine or closure.</summary>
    public bool IsUsed(FieldReference field) => UsedOf(field.Parent.Definition!).ContainsKey(field.Key);

    /// <summary>The fields of a state machine or closure that the new code has a use for.</summary>
    public IEnumerable<FieldReference> Of(TypeIdentity type) => UsedOf(type).Values.ToList();

    /// <summary>The state machines and closures that the new code has fields of.</summary>
    public IEnumerable<TypeIdentity> UsedTypes => used.Value.Keys.ToList();

    private Dictionary<string, FieldReference> UsedOf(TypeIdentity type) => used.Value.TryGetValue(type, out var known) ? known : used.Value[type] = [];

    /// <summary>What stands in front of the number in the compiler's names of locals, closures, values and awaiters.</summary>
    private static string? Prefix(string name) => name.LastIndexOf("__", StringComparison.Ordinal) is > 1 and var end && name[0] == '<'
        && (name[end - 1] == '5' || name[..end] is "<>8" or "<>s" or "<>u" or "<>7") ? name[..end] : null;

    private IEnumerable<FieldReference> Fields(TypeSignature parent)
    {
        var type = parent.Definition!;
        return before.BornFields(type).Concat(before.LateFields.Values.Select(late => late.Slot.Field).Where(late => late.Parent.Definition == type));
    }

    private static Dictionary<TypeIdentity, Dictionary<string, FieldReference>> Used(DeltaReader delta, Placements before)
    {
        var found = new Dictionary<TypeIdentity, Dictionary<string, FieldReference>>();
        foreach (var handle in delta.Handles(TableIndex.MethodDef).Select(token => (MethodDefinitionHandle)token).Where(handle => delta.Method(handle).RelativeVirtualAddress != 0))
        {
            var code = delta.Instructions(handle);
            foreach (var instruction in IlReader.Read(code))
            {
                if (instruction.OpCode is not (ILOpCode.Ldfld or ILOpCode.Stfld or ILOpCode.Ldflda)) continue;
                var field = delta.FieldOf(MetadataTokens.EntityHandle(BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(instruction.OperandOffset))));
                if (field.Parent.Definition is not { } type || !GeneratedNames.IsClosureOrStateMachine(type.Name)) continue;
                if (!found.TryGetValue(type, out var keys)) found[type] = keys = [];
                keys[field.Key] = field;
                // What an earlier edit has found again has another name since.
                if (before.FieldAliases.TryGetValue(Placements.Key(type, field.Key), out var first)) keys[first.Key] = first;
            }
        }
        return found;
    }
}
