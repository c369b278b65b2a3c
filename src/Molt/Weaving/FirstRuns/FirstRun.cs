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
    public IReadOnlyList<EntityHandle> Fields { get; } = [.. Machine.Fields.Where(Kickoff.Filled.Contains)];

    /// <summary>The fields that are locals of the struct's MoveNext: all others that it uses.</summary>
    public required IReadOnlyList<EntityHandle> Locals { get; init; }

    /// <summary>The struct.</summary>
    public required TypeDefinitionHandle Type { get; init; }

    /// <summary>Its first field; the others follow.</summary>
    public required FieldDefinitionHandle FirstField { get; init; }

    /// <summary>Its MoveNext; SetStateMachine follows, and, if it ever suspends, ToObject.</summary>
    public required MethodDefinitionHandle MoveNext { get; init; }

    /// <summary>The method that stack traces are to show.</summary>
    public required ShownMethod Shown { get; init; }

    /// <summary>What says whether the code of the class's MoveNext is another one by now.</summary>
    public required PatchQuestion Patched { get; init; }

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
    public FieldDefinitionHandle FieldFor(EntityHandle field) => Kickoff.Filled.Contains(field)
        ? MetadataTokens.FieldDefinitionHandle(MetadataTokens.GetRowNumber(FirstField) + Fields.TakeWhile(one => one != field).Count())
        : default;

    /// <summary>The local in place of one of the class's fields.</summary>
    public int LocalFor(EntityHandle field) => FirstLocal + Locals.TakeWhile(one => one != field).Count();
}

/// <summary>The method that stack traces show for a state machine: an attribute of it names the struct.</summary>
/// <param name="Method">The method.</param>
/// <param name="ClassName">Reflection's name of the state machine's class, or of what stands for it, as an attribute of the method has it.</param>
internal readonly record struct ShownMethod(MethodDefinitionHandle Method, string ClassName);

/// <summary>What says whether a method has another body.</summary>
/// <param name="Field">A slot or a version.</param>
/// <param name="Version">The version for which the answer is no; null where that is for an empty slot, or version 0.</param>
internal readonly record struct PatchQuestion(EntityHandle Field, int? Version = null);
