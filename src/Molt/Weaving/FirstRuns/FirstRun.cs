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
    private const int OwnMethods = 2;

    /// <summary>The fields that the struct has: what the kickoff fills.</summary>
    public IReadOnlyList<FieldDefinitionHandle> Fields { get; } = [.. Machine.Fields.Where(Kickoff.Filled.Contains)];

    /// <summary>The fields that are locals of the struct's MoveNext: all others that it uses.</summary>
    public required IReadOnlyList<FieldDefinitionHandle> Locals { get; init; }

    /// <summary>The struct.</summary>
    public required TypeDefinitionHandle Type { get; init; }

    /// <summary>Its first field; the others follow.</summary>
    public required FieldDefinitionHandle FirstField { get; init; }

    /// <summary>Its MoveNext; SetStateMachine follows, and, if it ever suspends, ToObject.</summary>
    public required MethodDefinitionHandle MoveNext { get; init; }

    /// <summary>Reflection's name of the class, as an attribute has it.</summary>
    public required string ClassName { get; init; }

    /// <summary>The field that is not empty once the class's MoveNext is patched.</summary>
    public required FieldDefinitionHandle Patched { get; init; }

    /// <summary>The kickoff's locals with the struct behind them.</summary>
    public required AppendedLocal Struct { get; init; }

    /// <summary>The locals of its MoveNext: the class's, and behind them those for fields.</summary>
    public required StandaloneSignatureHandle MoveNextLocals { get; init; }

    /// <summary>The first of those for fields.</summary>
    public required int FirstLocal { get; init; }

    public int MethodCount => OwnMethods + (Code.Suspensions.Count == 0 ? 0 : 1);

    /// <summary>The method that makes an object of the class.</summary>
    public MethodDefinitionHandle ToObject => MetadataTokens.MethodDefinitionHandle(MetadataTokens.GetRowNumber(MoveNext) + OwnMethods);

    /// <summary>The struct's method in place of one of the class's.</summary>
    public MethodDefinitionHandle For(EntityHandle method) =>
        method == Machine.MoveNext ? MoveNext : MetadataTokens.MethodDefinitionHandle(MetadataTokens.GetRowNumber(MoveNext) + 1);

    /// <summary>The struct's field in place of one of the class's; nil if it has none.</summary>
    public FieldDefinitionHandle FieldFor(FieldDefinitionHandle field) => Kickoff.Filled.Contains(field)
        ? MetadataTokens.FieldDefinitionHandle(MetadataTokens.GetRowNumber(FirstField) + Fields.TakeWhile(one => one != field).Count())
        : default;

    /// <summary>The local in place of one of the class's fields.</summary>
    public int LocalFor(FieldDefinitionHandle field) => FirstLocal + Locals.TakeWhile(one => one != field).Count();
}
