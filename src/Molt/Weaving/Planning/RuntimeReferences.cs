using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;
using Molt.Runtime;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Planning;

/// <summary>The references that woven code needs beyond those of the source, appended to its tables.</summary>
internal sealed class RuntimeReferences
{
    private static readonly string[] CoreNames = ["System.Runtime", "System.Private.CoreLib", "netstandard", "mscorlib"];
    private readonly HeapCopy heaps;
    private readonly AssemblyReferenceHandle runtime;
    private readonly EntityHandle core;
    private MemberReferenceHandle? typeFromHandle;
    private MemberReferenceHandle? uninitializedObject;

    public RuntimeReferences(HeapCopy heaps)
    {
        this.heaps = heaps;
        core = CoreScope();
        runtime = AddRuntime();
        LiveObject = AddType(runtime, typeof(LiveObject).Namespace!, nameof(Runtime.LiveObject)); // the first, see LiveObjectRow
        AddType(runtime, typeof(Finalization).Namespace!, nameof(Finalization)); // the second, see FinalizationRow
        Object = AddType(core, "System", "Object");
        ValueType = AddType(core, "System", "ValueType");
        MulticastDelegate = AddType(core, "System", "MulticastDelegate");
        GenericSlot = AddType(runtime, typeof(GenericSlot).Namespace!, nameof(Runtime.GenericSlot));
        Link = heaps.Target.AddMemberReference(GenericSlot, heaps.Target.GetOrAddString("Link"), LinkSignature());
        FirstRun = heaps.Target.AddMemberReference(AddType(runtime, typeof(FirstRunAttribute).Namespace!, nameof(FirstRunAttribute)),
            heaps.Target.GetOrAddString(".ctor"), TypeSignature(AddType(core, "System", "Type")));
        var bodies = AddType(runtime, typeof(RunningBodies).Namespace!, nameof(RunningBodies));
        EnterBody = heaps.Target.AddMemberReference(bodies, heaps.Target.GetOrAddString(nameof(RunningBodies.Enter)), CountingSignature());
        LeaveBody = heaps.Target.AddMemberReference(bodies, heaps.Target.GetOrAddString(nameof(RunningBodies.Leave)), CountingSignature());
    }

    /// <summary>The row that <see cref="LiveObject"/> will have, for rows that are copied before it is there.</summary>
    public static TypeReferenceHandle LiveObjectRow(MetadataReader source) => MetadataTokens.TypeReferenceHandle(source.TypeReferences.Count + 1);

    /// <summary>The row that <see cref="Finalization"/> will have.</summary>
    public static TypeReferenceHandle FinalizationRow(MetadataReader source) => MetadataTokens.TypeReferenceHandle(source.TypeReferences.Count + 2);

    public TypeReferenceHandle Object { get; }

    public TypeReferenceHandle ValueType { get; }

    public TypeReferenceHandle MulticastDelegate { get; }

    public TypeReferenceHandle LiveObject { get; }

    public TypeReferenceHandle GenericSlot { get; }

    /// <summary><see cref="GenericSlot.Link{TDelegate}"/>, to be instantiated over a delegate type.</summary>
    public MemberReferenceHandle Link { get; }

    /// <summary>The constructor of <see cref="FirstRunAttribute"/>.</summary>
    public MemberReferenceHandle FirstRun { get; }

    /// <summary><see cref="RunningBodies.Enter"/>.</summary>
    public MemberReferenceHandle EnterBody { get; }

    /// <summary><see cref="RunningBodies.Leave"/>.</summary>
    public MemberReferenceHandle LeaveBody { get; }

    /// <summary><see cref="Type.GetTypeFromHandle"/>.</summary>
    public MemberReferenceHandle TypeFromHandle => typeFromHandle ??= AddTypeFromHandle();

    /// <summary><see cref="RuntimeHelpers.GetUninitializedObject"/>.</summary>
    public MemberReferenceHandle UninitializedObject => uninitializedObject ??= AddUninitializedObject();

    /// <summary>Lets the twins of leaves use what only the leaves' own classes may.</summary>
    public void AllowOwnMembers()
    {
        if (!heaps.Source.IsAssembly) return;
        var type = AddType(runtime, typeof(IgnoresAccessChecksToAttribute).Namespace!, nameof(IgnoresAccessChecksToAttribute));
        var constructor = heaps.Target.AddMemberReference(type, heaps.Target.GetOrAddString(".ctor"), TextSignature());
        var value = new BlobBuilder();
        new BlobEncoder(value).CustomAttributeSignature(
            arguments => arguments.AddArgument().Scalar().Constant(heaps.Source.GetString(heaps.Source.GetAssemblyDefinition().Name)), named => named.Count(0));
        heaps.Target.AddCustomAttribute(EntityHandle.AssemblyDefinition, constructor, heaps.Target.GetOrAddBlob(value));
    }

    /// <summary>Has the runtime compile the image as it is written: each line of a stack trace is then the one that ran.</summary>
    public void DisableOptimizations()
    {
        var constructor = heaps.Target.AddMemberReference(
            AddType(core, typeof(DebuggableAttribute).Namespace!, nameof(DebuggableAttribute)), heaps.Target.GetOrAddString(".ctor"), TwoFlagsSignature());
        var value = new BlobBuilder();
        new BlobEncoder(value).CustomAttributeSignature(arguments =>
        {
            arguments.AddArgument().Scalar().Constant(true); // track what code comes from which line
            arguments.AddArgument().Scalar().Constant(true); // and do not optimize
        }, named => named.Count(0));
        heaps.Target.AddCustomAttribute(EntityHandle.AssemblyDefinition, constructor, heaps.Target.GetOrAddBlob(value));
    }

    private BlobHandle TwoFlagsSignature()
    {
        var blob = new BlobBuilder();
        new BlobEncoder(blob).MethodSignature(isInstanceMethod: true).Parameters(2, type => type.Void(), parameters =>
        {
            parameters.AddParameter().Type().Boolean();
            parameters.AddParameter().Type().Boolean();
        });
        return heaps.Target.GetOrAddBlob(blob);
    }

    private BlobHandle TextSignature()
    {
        var blob = new BlobBuilder();
        new BlobEncoder(blob).MethodSignature(isInstanceMethod: true).Parameters(1, type => type.Void(), parameters => parameters.AddParameter().Type().String());
        return heaps.Target.GetOrAddBlob(blob);
    }

    private AssemblyReferenceHandle AddRuntime()
    {
        AssemblyName name = typeof(LiveObject).Assembly.GetName();
        return heaps.Target.AddAssemblyReference(
            heaps.Target.GetOrAddString(name.Name!), name.Version!, default, default, default, default);
    }

    private TypeReferenceHandle AddType(EntityHandle scope, string space, string name) =>
        heaps.Target.AddTypeReference(scope, heaps.Target.GetOrAddString(space), heaps.Target.GetOrAddString(name));

    private EntityHandle CoreScope()
    {
        foreach (var type in heaps.Source.TypeReferences)
            if (SystemTypes.Is(heaps.Source, type, "Object")) return heaps.Source.GetTypeReference(type).ResolutionScope;
        var core = heaps.Source.AssemblyReferences
            .Where(reference => CoreNames.Contains(heaps.Source.GetString(heaps.Source.GetAssemblyReference(reference).Name)))
            .FirstOrDefault();
        return core.IsNil ? AddCore() : core;
    }

    // An image of interfaces alone need not mention the core library.
    private AssemblyReferenceHandle AddCore()
    {
        var name = typeof(object).Assembly.GetName();
        return heaps.Target.AddAssemblyReference(
            heaps.Target.GetOrAddString(name.Name!), name.Version!, default, heaps.Target.GetOrAddBlob(name.GetPublicKeyToken()!), default, default);
    }

    private BlobHandle TypeSignature(TypeReferenceHandle type)
    {
        var blob = new BlobBuilder();
        new BlobEncoder(blob).MethodSignature(isInstanceMethod: true)
            .Parameters(1, result => result.Void(), parameters => parameters.AddParameter().Type().Type(type, isValueType: false));
        return heaps.Target.GetOrAddBlob(blob);
    }

    private MemberReferenceHandle AddTypeFromHandle()
    {
        var (type, handle, blob) = (AddType(core, "System", nameof(Type)), AddType(core, "System", nameof(RuntimeTypeHandle)), new BlobBuilder());
        new BlobEncoder(blob).MethodSignature().Parameters(
            1, result => result.Type().Type(type, isValueType: false), parameters => parameters.AddParameter().Type().Type(handle, isValueType: true));
        return heaps.Target.AddMemberReference(type, heaps.Target.GetOrAddString(nameof(Type.GetTypeFromHandle)), heaps.Target.GetOrAddBlob(blob));
    }

    private MemberReferenceHandle AddUninitializedObject()
    {
        var (type, blob) = (AddType(core, "System", nameof(Type)), new BlobBuilder());
        new BlobEncoder(blob).MethodSignature().Parameters(
            1, result => result.Type().Object(), parameters => parameters.AddParameter().Type().Type(type, isValueType: false));
        return heaps.Target.AddMemberReference(AddType(core, typeof(RuntimeHelpers).Namespace!, nameof(RuntimeHelpers)),
            heaps.Target.GetOrAddString(nameof(RuntimeHelpers.GetUninitializedObject)), heaps.Target.GetOrAddBlob(blob));
    }

    private BlobHandle CountingSignature()
    {
        var blob = new BlobBuilder();
        new BlobEncoder(blob).MethodSignature().Parameters(1, type => type.Void(), parameters => parameters.AddParameter().Type().Int32());
        return heaps.Target.GetOrAddBlob(blob);
    }

    private BlobHandle LinkSignature()
    {
        var blob = new BlobBuilder();
        new BlobEncoder(blob).MethodSignature(genericParameterCount: 1, isInstanceMethod: true)
            .Parameters(0, type => type.Type().GenericMethodTypeParameter(0), _ => { });
        return heaps.Target.GetOrAddBlob(blob);
    }
}
