using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking.Signatures;

namespace Molt.Linking.Planning;

/// <summary>A method as its author wrote it: where it is, and its row.</summary>
internal sealed record AuthoredMethod(TypeIdentity Type, ScriptImage Image, MethodDefinitionHandle Method, string Name, bool IsInstance)
{
    /// <summary>How many of the row's parameters stand for the receiver.</summary>
    public int Receivers => IsInstance && !Image.Method(Method).Signature.Header.IsInstance ? 1 : 0;

    /// <summary>Whether a trace names the method of the body besides, as it does for iterators.</summary>
    public bool IsIterator { get; init; }
}

/// <summary>
/// Has stack traces show new bodies, which are static methods with a receiver among their parameters, as the methods that their authors wrote. A trace writes
/// a state machine's <c>MoveNext</c> as the method that names the state machine in an attribute. So each body is in a class of its own that is marked as
/// a state machine, and beside it is a method, which nobody calls, with the name and the parameters to show.
/// </summary>
internal sealed class TracedBodies(HolderPlans holders)
{
    private static readonly TypeSignature Type = WellKnown.Class("System.Runtime", "System", "Type");

    private static readonly AttributePlan CompilerGenerated = new(
        new(WellKnown.Class("System.Runtime", "System.Runtime.CompilerServices", "CompilerGeneratedAttribute"), ".ctor", Shapes.Instance(Shapes.Void)), [1, 0, 0, 0]);

    private static readonly TypeSignature StateMachine = WellKnown.Class("System.Runtime", "System.Runtime.CompilerServices", "IAsyncStateMachine");

    private int count;

    /// <summary>Adds a body.</summary>
    /// <param name="type">The type whose code it is.</param>
    /// <param name="body">The body.</param>
    /// <param name="authored">What is to be shown.</param>
    /// <returns>The type that the body is in.</returns>
    public (TypePlan Home, MethodPlan Body) Add(TypeIdentity type, MethodPlan body, AuthoredMethod authored)
    {
        var home = new TypePlan(new(null, "", $"<{++count}>", authored.Type), TypePlan.Holder | TypeAttributes.NestedPublic, new NamedSignature(new("System.Runtime", "System", "Object", null), false))
        {
            Generics = holders.Of(type).Generics,
            Interfaces = [StateMachine],
            CustomAttributes = [CompilerGenerated],
        };
        holders.Add(home);
        Show(holders.Of(authored.Type), Shown(authored, home));
        return (home, home.Add(body));
    }

    // An asynchronous method and its state machine's are shown as the same one.
    private static void Show(TypePlan type, MethodPlan shown)
    {
        var known = type.Methods.FindIndex(method => method.Key == shown.Key && method.Attributes == shown.Attributes);
        if (known < 0) type.Add(shown);
        else type.Methods[known] = type.Methods[known] with { CustomAttributes = [.. type.Methods[known].CustomAttributes, .. shown.CustomAttributes] };
    }

    private static MethodPlan Shown(AuthoredMethod authored, TypePlan home)
    {
        var signature = authored.Image.Method(authored.Method).Signature;
        var kept = Shapes.Retyped(signature, [.. signature.ParameterTypes.Skip(authored.Receivers)]);
        return new(authored.Name, authored.IsInstance ? Shapes.OfInstance(kept) : kept, authored.IsInstance ? MethodAttributes.Private : MethodAttributes.Private | MethodAttributes.Static)
        {
            Generics = ExistingGenerics.Of(authored.Image, authored.Method),
            Parameters = [.. Parameters(authored)],
            CustomAttributes = [Names(home, authored.IsIterator)],
            Body = new OwnBody(
                code =>
                {
                    code.Op(ILOpCode.Ldnull);
                    code.Op(ILOpCode.Throw);
                },
                []),
        };
    }

    private static IEnumerable<ParameterPlan> Parameters(AuthoredMethod authored) => authored.Image.Reader.GetMethodDefinition(authored.Method).GetParameters()
        .Select(authored.Image.Reader.GetParameter).Where(row => row.SequenceNumber > authored.Receivers)
        .Select(row => new ParameterPlan(row.SequenceNumber - authored.Receivers, authored.Image.Reader.GetString(row.Name), default, null, []));

    /// <summary>The attribute that names a state machine; its value as ECMA-335 II.23.3 has it.</summary>
    private static AttributePlan Names(TypePlan home, bool isIterator)
    {
        var attribute = WellKnown.Class("System.Runtime", "System.Runtime.CompilerServices", isIterator ? "IteratorStateMachineAttribute" : "AsyncStateMachineAttribute");
        var value = new BlobBuilder();
        value.WriteUInt16(1);
        value.WriteSerializedString(Escaped(home.Identity));
        value.WriteUInt16(0);
        return new(new(attribute, ".ctor", Shapes.Instance(Shapes.Void, Type)), value.ToImmutableArray());
    }

    /// <summary>A name as reflection parses it.</summary>
    private static string Escaped(TypeIdentity type)
    {
        var name = string.Concat(type.Name.Select(character => ",+&*[]\\".Contains(character, StringComparison.Ordinal) ? $"\\{character}" : character.ToString()));
        return type.DeclaringType is { } declaring ? $"{Escaped(declaring)}+{name}" : type.Namespace.Length == 0 ? name : $"{type.Namespace}.{name}";
    }
}
