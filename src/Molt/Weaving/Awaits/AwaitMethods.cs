using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Model;
using Molt.Weaving.FirstRuns;
using Molt.Weaving.Planning;
using Molt.Weaving.Tables;
using StateMachine = Molt.Weaving.FirstRuns.StateMachine;

namespace Molt.Weaving.Awaits;

/// <summary>
/// Appends, for each state machine of an asynchronous method, methods that have its builder await:
/// <code>
///     static void M&lt;TAwaiter&gt;(ref Builder builder, ref TAwaiter awaiter, ref Machine machine) =&gt; builder.AwaitOnCompleted(ref awaiter, ref machine);
/// </code>
/// New bodies suspend by them. The framework's own methods are shared by all classes, and have to look up for which one they run; where they are inlined they need not, but the
/// JIT does that only by a profile, which code that can be collected never has. These methods are compiled like all that stays: first fast, then by their profile.
/// </summary>
internal sealed class AwaitMethods(HeapCopy heaps, RuntimeReferences references, StateMachines machines)
{
    private const int Methods = 2;
    private const int Alignment = 4;
    private const MethodAttributes Own = MethodAttributes.Assembly | MethodAttributes.Static | MethodAttributes.HideBySig;

    private readonly MetadataReader source = heaps.Source;
    private readonly MetadataBuilder target = heaps.Target;
    private readonly List<StateMachine> all = [];
    private readonly List<AwaiterParameter> parameters = [];

    /// <summary>The type parameters of the methods that were added.</summary>
    public IReadOnlyList<AwaiterParameter> Parameters => parameters;

    /// <summary>Finds the state machines, and keeps rows for them behind the detours.</summary>
    public void Plan(Slots slots)
    {
        all.AddRange(source.TypeDefinitions.Select(machines.Find).OfType<StateMachine>().Where(machine => machine.Arity == 0));
        if (all.Count > 0) slots.Reserve(1, 0, all.Count * Methods);
    }

    /// <summary>Adds the class of the methods.</summary>
    /// <param name="code">The stream of bodies.</param>
    public void Add(BlobBuilder code)
    {
        if (all.Count == 0) return;
        var type = target.AddTypeDefinition(TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit, default,
            target.GetOrAddString(SlotNames.Awaits), references.Object, MetadataTokens.FieldDefinitionHandle(target.GetRowCount(TableIndex.Field) + 1),
            MetadataTokens.MethodDefinitionHandle(target.GetRowCount(TableIndex.MethodDef) + 1));
        references.HideInStackTraces(type);
        references.AllowOwnMembers();
        code.Align(Alignment);
        var bodies = new MethodBodyStreamEncoder(code);
        foreach (var machine in all)
        {
            Add(machine, BuilderMethods.OnCompleted, "INotifyCompletion", bodies);
            Add(machine, BuilderMethods.UnsafeOnCompleted, "ICriticalNotifyCompletion", bodies);
        }
    }

    // Not to be inlined: in code that can be collected it would be what it was made to avoid.
    private void Add(StateMachine machine, string called, string constraint, MethodBodyStreamEncoder bodies)
    {
        var method = target.AddMethodDefinition(Own, MethodImplAttributes.NoInlining, target.GetOrAddString(SlotNames.AwaitOf(NameOf(machine.Type), called)),
            Signature(machine), WriteBody(machine, called, bodies), MetadataTokens.ParameterHandle(target.GetRowCount(TableIndex.Param) + 1));
        parameters.Add(new(method, target.AddTypeReference(ScopeOf(machine), target.GetOrAddString(BuilderMethods.Namespace), target.GetOrAddString(constraint))));
    }

    private int WriteBody(StateMachine machine, string called, MethodBodyStreamEncoder bodies)
    {
        var instructions = new InstructionEncoder(new BlobBuilder());
        for (var argument = 0; argument < 3; argument++) instructions.LoadArgument(argument);
        instructions.Call(Called(machine, called));
        instructions.OpCode(ILOpCode.Ret);
        return bodies.AddMethodBody(instructions);
    }

    private MethodSpecificationHandle Called(StateMachine machine, string called)
    {
        var builder = BuilderOf(machine);
        var parent = builder[0] == (byte)SignatureTypeCode.GenericTypeInstance
            ? target.AddTypeSpecification(target.GetOrAddBlob(builder))
            : source.GetBlobReader(source.GetFieldDefinition(machine.Builder).Signature) is var reader ? NamedIn(ref reader) : default;
        var method = target.AddMemberReference(parent, target.GetOrAddString(called), BuilderMethods.Signature(target));
        var arguments = new BlobBuilder();
        var encoder = new BlobEncoder(arguments).MethodSpecificationSignature(2);
        encoder.AddArgument().GenericMethodTypeParameter(0);
        encoder.AddArgument().Type(machine.Type, isValueType: false);
        return target.AddMethodSpecification(method, target.GetOrAddBlob(arguments));
    }

    private BlobHandle Signature(StateMachine machine) => AwaitSignature.Of(target, BuilderOf(machine), machine.Type);

    /// <summary>The builder's type, as the signature of the field has it.</summary>
    private byte[] BuilderOf(StateMachine machine) => source.GetBlobBytes(source.GetFieldDefinition(machine.Builder).Signature)[1..];

    private static EntityHandle NamedIn(ref BlobReader field)
    {
        field.ReadSignatureHeader();
        field.ReadByte();
        return field.ReadTypeHandle();
    }

    /// <summary>The assembly that the class has its interface of: awaiters have theirs there, too.</summary>
    private EntityHandle ScopeOf(StateMachine machine)
    {
        var implemented = source.GetInterfaceImplementation(source.GetTypeDefinition(machine.Type).GetInterfaceImplementations().First()).Interface;
        return source.GetTypeReference((TypeReferenceHandle)implemented).ResolutionScope;
    }

    private string NameOf(TypeDefinitionHandle handle)
    {
        var type = source.GetTypeDefinition(handle);
        var name = source.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil) return $"{NameOf(type.GetDeclaringType())}+{name}";
        return type.Namespace.IsNil ? name : $"{source.GetString(type.Namespace)}.{name}";
    }
}

/// <summary>The type parameter of a method that has a builder await, and what it has to implement.</summary>
internal readonly record struct AwaiterParameter(MethodDefinitionHandle Method, TypeReferenceHandle Constraint);
