using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Linking.Closures;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>An instruction whose operand is a token.</summary>
internal readonly record struct TokenInstruction(ILOpCode Code, int Token)
{
    public EntityHandle Handle => MetadataTokens.EntityHandle(Token);
}

/// <summary>
/// Writes the instructions of a delta, or of an image, that have a token, for the image that is being written. Members that are where they were
/// born need a new token and nothing else; late members are reached by calls.
/// </summary>
internal sealed class OperandLinker(ICodeTokens tokens, LinkContext context, ReferenceWriter references)
{
    private readonly Placements placements = context.Placements;

    private readonly FieldTokens tokensOfFields = new(references);

    /// <summary>The receiver of the call that comes next, where that was to go through a type parameter's address.</summary>
    private BoxedReceiver? boxed;

    /// <summary>Where the code finds that of its own edit, which is not published yet; null where it calls what is.</summary>
    public LinkContext? Sees { get; init; }

    /// <summary>Where the code's variables are, when its closure is of another class than it was compiled for.</summary>
    public HeldClosure? Held { get; init; }

    /// <summary>The method that the code is of; null where that is not known.</summary>
    public MethodReference? Method { get; init; }

    private CallerCalls Callers => field ??= new(placements, references, Method);

    public int UserString(int token) => references.UserString(tokens.UserText(token));

    public EntityHandle Type(EntityHandle type) => references.Type(tokens.TypeOf(type));

    /// <summary>Whether a prefix must go because the instruction behind it becomes a call.</summary>
    public bool Drops(ILOpCode prefix, TokenInstruction? next) =>
        prefix == ILOpCode.Volatile && next is { } instruction && tokens.IsField(instruction.Handle) && tokens.FieldOf(instruction.Handle) is var field
        && (FieldAccess.IsStatic(instruction.Code) ? InitializerOf(field) is not null : Late(field) is not null);

    public void Copy(CodeBuilder code, TokenInstruction instruction, TokenInstruction? next)
    {
        var handle = instruction.Handle;
        if (instruction.Code == ILOpCode.Constrained) CopyConstrained(code, instruction, next);
        else if (handle.Kind == HandleKind.StandaloneSignature) code.Op(instruction.Code, CallSite(handle));
        else if (handle.Kind is HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification) CopyType(code, instruction.Code, handle);
        else if (tokens.IsField(handle)) CopyField(code, instruction.Code, tokens.FieldOf(handle));
        else
        {
            CopyMethod(code, instruction.Code, handle);
            boxed?.CopyBack(code);
            boxed = null;
        }
    }

    private void CopyType(CodeBuilder code, ILOpCode operation, EntityHandle type)
    {
        if (!tokensOfFields.CopyType(code, operation)) code.Op(operation, Type(type));
    }

    private EntityHandle CallSite(EntityHandle handle) => references.CallSite(tokens.CallSiteOf((StandaloneSignatureHandle)handle));

    /// <summary>Goes on from the object that the code has to the one that it means by <c>this</c>.</summary>
    public void FollowThis(CodeBuilder code)
    {
        foreach (var step in Held?.This ?? []) AccessField(code, ILOpCode.Ldfld, step);
    }

    private void CopyField(CodeBuilder code, ILOpCode operation, FieldReference field)
    {
        if (Held?.PathOf(field) is not { } path) AccessField(code, operation, field);
        else if (operation == ILOpCode.Stfld && path.Length > 1) StoreBehind(code, path, field.Type);
        else for (var index = 0; index < path.Length; index++) AccessField(code, index == path.Length - 1 ? operation : ILOpCode.Ldfld, path[index]);
    }

    private void StoreBehind(CodeBuilder code, ImmutableArray<FieldReference> path, TypeSignature type)
    {
        var value = code.Scratch(type);
        code.Local(ILOpCode.Stloc, value);
        foreach (var step in path[..^1]) AccessField(code, ILOpCode.Ldfld, step);
        code.Local(ILOpCode.Ldloc, value);
        AccessField(code, ILOpCode.Stfld, path[^1]);
    }

    private void AccessField(CodeBuilder code, ILOpCode operation, FieldReference field)
    {
        var isStatic = FieldAccess.IsStatic(operation);
        if (isStatic && InitializerOf(field) is { } initialize) code.Call(initialize);
        var late = isStatic ? null : Late(field);
        if (operation == ILOpCode.Ldtoken && late is not null) tokensOfFields.Name(code, field, Placements.Instantiated(late.Get, field.Parent));
        else if ((isStatic || (operation == ILOpCode.Ldtoken && late is null)) && field.Parent.Definition is { IsScript: true } type && placements.LateStatics.TryGetValue(Placements.Key(type, field.Key), out var holder))
            code.Op(operation, references.Field(Placements.Instantiated(holder, field.Parent)));
        else FieldAccess.Write(code, placements, operation, field);
    }

    private void CopyMethod(CodeBuilder code, ILOpCode operation, EntityHandle handle)
    {
        var (method, arguments) = tokens.Called(handle);
        if (tokensOfFields.CopyCall(code, method)) return;
        if (operation == ILOpCode.Call && Callers.Write(code, method)) return;
        if (tokens.Forwarded(method) is { } forwarded) (method, operation) = (forwarded, operation == ILOpCode.Callvirt ? ILOpCode.Call : operation);
        if (operation == ILOpCode.Newobj && method.Parent.Definition is { Name: "HotReloadException" })
        {
            code.Call(WellKnown.UnknownState);
            return;
        }
        if (arguments is null && Sees is not { Upcoming.IsEmpty: false } && ShortcutTo(method, operation) is { } shortcut)
        {
            code.Call(shortcut);
            return;
        }
        var late = Late(method, operation);
        if (operation == ILOpCode.Ldtoken && late is not null && IsNamedByExpressions(method)) throw LinkRefusals.InExpression(method);
        var target = Target(method, late, operation);
        var token = references.Method(target);
        if (arguments is { } specification) token = references.Instantiation(token, specification);
        if (IsStatic(target, method)) CallLate(code, operation, token);
        else code.Op(ReferenceEquals(target, method) || IsClone(method) ? operation : ILOpCode.Call, token);
    }

    /// <summary>
    /// A call that is not virtual means a method's own code, as <c>base.M()</c> does; all others mean the place where it is
    /// called, which may have a dispatcher.
    /// </summary>
    private MethodReference Target(MethodReference method, LateMethod? late, ILOpCode operation)
    {
        if (operation is ILOpCode.Call or ILOpCode.Ldftn && Own(method) is { } own) return Placements.Instantiated(own, method.Parent);
        return late is null ? SystemCall(method) : Placements.Instantiated(Choose(late, operation), method.Parent);
    }

    private static bool IsStatic(MethodReference target, MethodReference method) =>
        !ReferenceEquals(target, method) && method.Parent.Definition is { IsScript: true };

    private MethodReference? Own(MethodReference method) => method.Parent.Definition is { IsScript: true } type
        ? placements.Owns.GetValueOrDefault(Placements.Key(type, method.Key))
        : null;

    private MethodReference? ShortcutTo(MethodReference method, ILOpCode operation)
    {
        if (method.Parent is not NamedSignature { Identity: { IsScript: true } type }) return null;
        if (!context.Shortcuts.TryGetValue(Placements.Key(type, method.Key), out var shortcut)) return null;
        return operation switch
        {
            ILOpCode.Call => shortcut.Call,
            ILOpCode.Callvirt when !shortcut.IsVirtual => shortcut.Call,
            ILOpCode.Newobj => shortcut.New,
            _ => null,
        };
    }

    /// <summary>Expression trees name methods that they call; those that came late have to be called as what they are.</summary>
    private static MethodReference SystemCall(MethodReference method) => IsClone(method) ? WellKnown.CloneMembers
        : method is { Name: "SuppressFinalize" or "ReRegisterForFinalize", Parent.Definition: { Namespace: "System", Name: "GC", IsScript: false } } ? method with { Parent = WellKnown.Finalization }
        : method.Parent.Definition is { Assembly: "System.Linq.Expressions", Namespace: "System.Linq.Expressions", Name: "Expression" }
            ? LateExpressionCalls.Redirect(method)
            : method;

    private static bool IsClone(MethodReference method) =>
        method is { Name: "MemberwiseClone", Parent.Definition: { Namespace: "System", Name: "Object", IsScript: false } };

    /// <summary>
    /// Expression trees create objects and assign members by nodes that take nothing but true constructors and properties. The compiler
    /// writes the tokens of such methods for nothing else.
    /// </summary>
    private static bool IsNamedByExpressions(MethodReference method) => method.Name == ".ctor" || method.Name.StartsWith("set_", StringComparison.Ordinal);

    private static MethodReference Choose(LateMethod late, ILOpCode operation) =>
        operation is ILOpCode.Newobj or ILOpCode.Ldftn or ILOpCode.Ldvirtftn && late.Companion is { } companion ? companion : late.Method;

    private static void CallLate(CodeBuilder code, ILOpCode operation, EntityHandle token)
    {
        switch (operation)
        {
            case ILOpCode.Ldvirtftn:
                // The object was only there to find the override; the delegate's constructor gets its own copy of it.
                code.Op(ILOpCode.Pop);
                code.Op(ILOpCode.Ldftn, token);
                break;
            case ILOpCode.Callvirt or ILOpCode.Newobj:
                code.Op(ILOpCode.Call, token);
                break;
            default:
                code.Op(operation, token);
                break;
        }
    }

    /// <summary>A call through a type parameter's address, <c>constrained. T callvirt M</c>, of a method that came late: it takes the receiver itself.</summary>
    private void CopyConstrained(CodeBuilder code, TokenInstruction instruction, TokenInstruction? next)
    {
        var type = Type(instruction.Handle);
        if (next is not { } call || Late(tokens.Called(call.Handle).Method, call.Code) is null)
        {
            code.Op(ILOpCode.Constrained, type);
        }
        else
        {
            var arguments = Arguments(call.Handle).Select(argument => code.Scratch(argument)).ToList();
            foreach (var local in Enumerable.Reverse(arguments)) code.Local(ILOpCode.Stloc, local);
            boxed = BoxedReceiver.Box(code, tokens.TypeOf(instruction.Handle));
            foreach (var local in arguments) code.Local(ILOpCode.Ldloc, local);
        }
    }

    /// <summary>The types of a call's arguments, which lie on the stack above the receiver's address.</summary>
    private IEnumerable<TypeSignature> Arguments(EntityHandle handle)
    {
        var (method, arguments) = tokens.Called(handle);
        var substitution = new Substitution(method.Parent is GenericSignature generic ? generic.Arguments : [], arguments ?? []);
        return method.Signature.ParameterTypes.Select(substitution.Apply);
    }

    private LateMethod? Late(MethodReference method, ILOpCode operation) => operation is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj
        && method.Parent.Definition is { IsScript: true } type && Sees?.Upcoming.GetValueOrDefault(Placements.Key(type, method.Key)) is { } upcoming ? upcoming : Late(method);

    private LateMethod? Late(MethodReference method) => method.Parent.Definition is { IsScript: true } type
        ? placements.LateMethods.GetValueOrDefault(Placements.Key(type, method.Key))
        : null;

    private MethodReference? InitializerOf(FieldReference field) => Sees is { Initializing.Count: > 0 } && field.Parent.Definition is { IsScript: true } type
        ? Sees.Initializing.GetValueOrDefault(Placements.Key(type, field.Key))
        : null;

    private LateField? Late(FieldReference field) => FieldAccess.Late(placements, field);
}
