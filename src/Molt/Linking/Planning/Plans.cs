using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking.Closures;
using Molt.Linking.Signatures;

namespace Molt.Linking.Planning;

/// <summary>A generic parameter as it will be written.</summary>
internal sealed record GenericParameterPlan(string Name, GenericParameterAttributes Attributes, ImmutableArray<TypeSignature> Constraints);

/// <summary>A row of the parameter table: 0 is the return value.</summary>
internal sealed record ParameterPlan(
    int Sequence, string Name, ParameterAttributes Attributes, object? Default, ImmutableArray<AttributePlan> CustomAttributes);

/// <summary>A custom attribute: its constructor and its arguments as they were encoded.</summary>
internal sealed record AttributePlan(MethodReference Constructor, ImmutableArray<byte> Value);

/// <summary>A method as it will be written. Without a body it is abstract, or implemented by the runtime.</summary>
internal sealed record MethodPlan(string Name, MethodSignature<TypeSignature> Signature, MethodAttributes Attributes)
{
    public MethodImplAttributes Implementation { get; init; }

    public ImmutableArray<GenericParameterPlan> Generics { get; init; } = [];

    public ImmutableArray<ParameterPlan> Parameters { get; init; } = [];

    public ImmutableArray<AttributePlan> CustomAttributes { get; init; } = [];

    public BodyPlan? Body { get; init; }

    public string Key => MemberKeys.Method(Name, Signature);
}

/// <summary>Where a method's code comes from.</summary>
internal abstract record BodyPlan;

/// <summary>A body of the delta, its arguments moved up by <see cref="ArgumentShift"/>.</summary>
/// <param name="ChecksThis">Whether a null in the first of the method's own arguments has to throw, as the call of an instance method would have.</param>
internal sealed record DeltaBody(MethodDefinitionHandle Method, int ArgumentShift, bool ChecksThis) : BodyPlan
{
    /// <summary>The parts of the body to be copied, in order; null for all of it.</summary>
    public ImmutableArray<CodeRange>? Kept { get; init; }

    /// <summary>Instructions of the linker's own in front of the copied ones.</summary>
    public Action<Writing.CodeBuilder>? Prologue { get; init; }

    /// <summary>How much of the stack they take, if it may be more than a few words.</summary>
    public int PrologueStack { get; init; }

    /// <summary>Whether what it calls is to be the code of this very edit, which is not published yet.</summary>
    public bool SeesNewCode { get; init; }

    /// <summary>Where the code finds its variables when the closure that it has is not of the class that it was compiled for.</summary>
    public HeldClosure? Held { get; init; }

    /// <summary>What is locked while the code runs; null for nothing, and where the runtime does it.</summary>
    public LockPlan? Lock { get; init; }

    /// <summary>Whether a return has to be added: the parts are not a method's end.</summary>
    public bool Returns { get; init; }
}

/// <summary>The body that a method was born with, its arguments moved up by one.</summary>
internal sealed record ImageBody(ScriptImage Image, MethodDefinitionHandle Method) : BodyPlan
{
    /// <summary>Where everything is that it calls, if that is to be the code before the edit; null for the edit's own.</summary>
    public Placements? Before { get; init; }
}

/// <summary>The lock of a synchronized method.</summary>
/// <param name="Class">The class that is locked; null for the object, the first of the method's own arguments.</param>
/// <param name="Result">What the method returns.</param>
internal sealed record LockPlan(TypeSignature? Class, TypeSignature Result);

/// <summary>A part of a method's IL, from an offset up to another one.</summary>
internal readonly record struct CodeRange(int Start, int End)
{
    public bool Contains(int offset) => offset >= Start && offset < End;
}

/// <summary>A few instructions of the linker's own.</summary>
internal sealed record OwnBody(Action<Writing.CodeBuilder> Write, ImmutableArray<TypeSignature> Locals) : BodyPlan
{
    private const int MostOfAFewInstructions = 8;

    public int MaxStack { get; init; } = MostOfAFewInstructions;
}

/// <summary>A field as it will be written.</summary>
internal sealed record FieldPlan(string Name, TypeSignature Type, FieldAttributes Attributes)
{
    public object? Constant { get; init; }

    public int Offset { get; init; } = -1;

    public ImmutableArray<AttributePlan> CustomAttributes { get; init; } = [];
}

/// <summary>A property or event and its accessors, by the keys of the type's methods.</summary>
internal sealed record PropertyPlan(
    string Name, PropertyAttributes Attributes, MethodSignature<TypeSignature> Signature, ImmutableArray<AttributePlan> CustomAttributes)
{
    public ImmutableArray<(MethodSemanticsAttributes Role, string Method)> Accessors { get; init; } = [];
}

/// <inheritdoc cref="PropertyPlan"/>
internal sealed record EventPlan(string Name, EventAttributes Attributes, TypeSignature Type, ImmutableArray<AttributePlan> CustomAttributes)
{
    public ImmutableArray<(MethodSemanticsAttributes Role, string Method)> Accessors { get; init; } = [];
}

/// <summary>Which method of a type implements which declaration of a base or interface, where names do not say so.</summary>
internal sealed record ImplementationPlan(MethodReference Body, MethodReference Declaration);
