using System.Reflection.Metadata;
using Molt.Linking.Signatures;

namespace Molt.Linking.Suspending;

/// <summary>How a state machine whose calls go on in another one is resumed, and how the other one's result becomes its own.</summary>
internal sealed record MachineKind
{
    private const string Tasks = "System.Threading.Tasks";

    /// <summary>The field that says where a state machine is.</summary>
    public static FieldReference State(TypeSignature machine) => new(machine, "<>1__state", new PrimitiveSignature(PrimitiveTypeCode.Int32));

    private MachineKind()
    {
    }

    /// <summary>The field of its builder; null in iterators that are not asynchronous.</summary>
    public FieldReference? Builder { get; private init; }

    /// <summary>The field of the other one's builder, which an attribute of the function may have changed.</summary>
    public FieldReference? NextBuilder { get; private init; }

    /// <summary>The field of the item that was yielded; null in what is no iterator.</summary>
    public FieldReference? Current { get; private init; }

    /// <summary>The field of what an asynchronous iterator promises whoever asks it for an item.</summary>
    public FieldReference? Promise { get; private init; }

    /// <summary>Whether it is that of an iterator.</summary>
    public bool IsIterator => Current is not null;

    /// <summary>Whether it can wait in an <c>await</c>.</summary>
    public bool IsAsynchronous => Builder is not null;

    /// <summary>The lowest of the numbers that stand for points of suspension: an asynchronous iterator's of its <c>yield</c>s are below zero, and other ones below are of <c>finally</c> blocks that run.</summary>
    public int LowestState => IsIterator && IsAsynchronous ? int.MinValue : 0;

    /// <summary>The type of the task that the builder makes; null where it makes none.</summary>
    public TypeSignature? Task => Builder?.Type switch
    {
        GenericSignature { Definition.Name: "AsyncTaskMethodBuilder`1", Arguments: var result } => new GenericSignature(new(new("System.Runtime", Tasks, "Task`1", null), IsValueType: false), result),
        GenericSignature { Arguments: var result } => new GenericSignature(new(new("System.Runtime", Tasks, "ValueTask`1", null), IsValueType: true), result),
        { Definition.Name: "AsyncTaskMethodBuilder" } => WellKnown.Class("System.Runtime", Tasks, "Task"),
        { Definition.Name: "AsyncVoidMethodBuilder" or "AsyncIteratorMethodBuilder" } or null => null,
        _ => new NamedSignature(new("System.Runtime", Tasks, "ValueTask", null), IsValueType: true),
    };

    /// <summary>What a state machine is.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="next">Those that the code of the other one uses.</param>
    /// <returns>Null for one whose calls cannot wait for others: of a builder that is not the framework's.</returns>
    public static MachineKind? Of(IEnumerable<FieldReference> fields, IEnumerable<FieldReference> next)
    {
        var known = fields.ToList();
        var kind = new MachineKind { Builder = BuilderOf(known), NextBuilder = BuilderOf(next), Current = Find(known, "<>2__current"), Promise = Find(known, "<>v__promiseOfValueOrEnd") };
        return new[] { kind.Builder, kind.NextBuilder }.All(builder => builder is null ? kind is { IsIterator: true, IsAsynchronous: false } : IsOfTheFramework(builder)) ? kind : null;
    }

    private static FieldReference? BuilderOf(IEnumerable<FieldReference> fields) => Find(fields, "<>t__builder");

    private static FieldReference? Find(IEnumerable<FieldReference> fields, string name) => fields.FirstOrDefault(field => field.Name == name);

    private static bool IsOfTheFramework(FieldReference builder) => builder.Type.Definition is
    {
        Namespace: "System.Runtime.CompilerServices",
        Name: "AsyncTaskMethodBuilder" or "AsyncTaskMethodBuilder`1" or "AsyncValueTaskMethodBuilder" or "AsyncValueTaskMethodBuilder`1" or "AsyncVoidMethodBuilder" or "AsyncIteratorMethodBuilder"
            or "PoolingAsyncValueTaskMethodBuilder" or "PoolingAsyncValueTaskMethodBuilder`1",
    };
}
