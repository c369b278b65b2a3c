using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis.Emit;
using Molt.Model;
using static Molt.Emitting.CompilerInternals;

namespace Molt.Emitting;

/// <summary>
/// The numbers of the states that a state machine has, beside those that are free. Roslyn 5.12 notes the latter only for methods that had a
/// state machine before: of one that is new in a delta it keeps nothing, and the first <c>await</c> or <c>yield</c> that a later edit adds would get the
/// number of one that exists, so that calls end early or never. There is no public way to tell it.
/// </summary>
/// <remarks>
/// Rejected: to emit each such method once more as it is, after which the numbers are noted. A compilation that is emitted twice fails
/// on the anonymous types of the methods that are not among the edits, and a copy of it on generic iterators.
/// </remarks>
internal static class TakenStates
{
    private static readonly FieldInfo Methods = OfBaseline("AddedOrChangedMethods");
    private static readonly FieldInfo States = Field(Methods.FieldType.GetGenericArguments()[1], "StateMachineStates");
    // Slots of locals are kept for frames that a debugger moves to a new body. Molt moves none, and the emitter fails (a null reference) on
    // locals whose type names a type parameter of a method that has gone since.
    private static readonly FieldInfo Locals = Field(States.DeclaringType!, "Locals");
    private static readonly object NoLocals = Field(Locals.FieldType, nameof(ImmutableArray<int>.Empty)).GetValue(null)!;
    private static readonly FieldInfo Taken = Field(States.FieldType, "States");
    private static readonly FieldInfo NextUp = Field(States.FieldType, "FirstUnusedIncreasingStateMachineState");
    private static readonly FieldInfo NextDown = Field(States.FieldType, "FirstUnusedDecreasingStateMachineState");
    private static readonly FieldInfo Machine = Field(States.DeclaringType!, "StateMachineTypeName");
    private static readonly FieldInfo Number = Field(ItemOf(Taken), "StateNumber");

    /// <param name="baseline">The baseline that a delta has led to; nobody else uses it yet.</param>
    /// <param name="rows">The delta's methods.</param>
    /// <returns>The methods that can be suspended.</returns>
    public static ImmutableArray<StateMachine> Note(EmitBaseline baseline, IEnumerable<int> rows)
    {
        var machines = ImmutableArray.CreateBuilder<StateMachine>();
        var methods = (IDictionary)Methods.GetValue(baseline)!;
        foreach (var row in rows)
        {
            if (methods[row] is not { } method) continue;
            ClosureOffsets.Separate(method);
            if (Machine.GetValue(method) is string name) machines.Add(new(row, name, [.. NumbersOf(States.GetValue(method)!)]));
            if (WithFreeStates(States.GetValue(method)!) is { } states) States.SetValue(method, states);
            Locals.SetValue(method, NoLocals);
            methods[row] = method;
        }
        return machines.ToImmutable();
    }

    /// <summary>The rows of the methods that a delta has.</summary>
    public static List<int> Rows(Delta delta)
    {
        using var provider = MetadataReaderProvider.FromMetadataImage(delta.Metadata);
        return [.. provider.GetMetadataReader().GetEditAndContinueMapEntries()
            .Where(handle => handle.Kind == HandleKind.MethodDefinition).Select(handle => MetadataTokens.GetRowNumber(handle))];
    }

    /// <returns>Null for a method that is never suspended.</returns>
    private static object? WithFreeStates(object states)
    {
        if (NumbersOf(states) is not { Count: > 0 } numbers) return null;
        int[] up = [FreeStates.LastReservedUp + 1, numbers.Max() + 1, .. Known(NextUp, states)];
        int[] down = [FreeStates.LastReservedDown - 1, numbers.Min() - 1, .. Known(NextDown, states)];
        NextUp.SetValue(states, State(up.Max()));
        NextDown.SetValue(states, State(down.Min()));
        return states;
    }

    private static IEnumerable<int> Known(FieldInfo next, object states) => next.GetValue(states) is { } number ? [(int)number] : [];

    private static List<int> NumbersOf(object states) => [.. Items(Taken, states).Select(state => (int)Number.GetValue(state)!)];

    private static object State(int number) => Enum.ToObject(Number.FieldType, number);
}
