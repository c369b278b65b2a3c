using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Planning;

namespace Molt.Weaving.FirstRuns;

/// <summary>
/// An asynchronous method whose first run, up to where it suspends for the first time, is over a struct on the stack: the struct's rows, and what
/// code is made from.
/// </summary>
/// <param name="Machine">The state machine's class.</param>
/// <param name="Kickoff">The method that starts it.</param>
/// <param name="Code">What is known of its MoveNext.</param>
internal sealed record FirstRun(StateMachine Machine, Kickoff Kickoff, MachineCode Code)
{
    private const int OwnMethods = 3;

    /// <summary>The struct.</summary>
    public required TypeDefinitionHandle Type { get; init; }

    /// <summary>Its first field; the others follow in the order of the class's.</summary>
    public required FieldDefinitionHandle FirstField { get; init; }

    /// <summary>Its MoveNext; SetStateMachine and the others follow.</summary>
    public required MethodDefinitionHandle MoveNext { get; init; }

    /// <summary>Reflection's name of the class, as an attribute has it.</summary>
    public required string ClassName { get; init; }

    /// <summary>The field that is not empty once the class's MoveNext is patched.</summary>
    public required FieldDefinitionHandle Patched { get; init; }

    /// <summary>The kickoff's locals with the struct behind them.</summary>
    public required AppendedLocal Struct { get; init; }

    /// <summary>The builder's methods that it calls to suspend, each once.</summary>
    public IReadOnlyList<BuilderCall> Calls { get; } = [.. Code.Suspensions.Select(suspension => suspension.Call).DistinctBy(call => call.Method)];

    public int MethodCount => Calls.Count == 0 ? OwnMethods - 1 : OwnMethods + Calls.Count;

    /// <summary>The method that makes an object of the class.</summary>
    public MethodDefinitionHandle ToObject => MetadataTokens.MethodDefinitionHandle(MetadataTokens.GetRowNumber(MoveNext) + OwnMethods - 1);

    /// <summary>The method that suspends by a call of the builder's.</summary>
    public MethodDefinitionHandle Suspend(int call) => MetadataTokens.MethodDefinitionHandle(MetadataTokens.GetRowNumber(ToObject) + 1 + call);

    /// <summary>The struct's method in place of one of the class's.</summary>
    public MethodDefinitionHandle For(EntityHandle method) =>
        method == Machine.MoveNext ? MoveNext : MetadataTokens.MethodDefinitionHandle(MetadataTokens.GetRowNumber(MoveNext) + 1);

    /// <summary>The struct's field in place of one of the class's.</summary>
    public FieldDefinitionHandle FieldFor(FieldDefinitionHandle field) => MetadataTokens.FieldDefinitionHandle(
        MetadataTokens.GetRowNumber(FirstField) + MetadataTokens.GetRowNumber(field) - MetadataTokens.GetRowNumber(Machine.Fields[0]));
}
