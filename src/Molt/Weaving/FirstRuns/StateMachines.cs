using System.Reflection;
using System.Reflection.Metadata;
using Molt.Images;
using Molt.Weaving.Planning;

namespace Molt.Weaving.FirstRuns;

/// <summary>Recognizes the classes of asynchronous methods' state machines. What is not as expected in any detail is not recognized.</summary>
internal sealed class StateMachines(MetadataReader source)
{
    private const string Services = "System.Runtime.CompilerServices";
    private const string InterfaceName = "IAsyncStateMachine";
    private const string BuilderName = "<>t__builder";
    private const int Methods = 3;

    /// <summary>
    /// The framework's own builders: their Start calls MoveNext and does nothing else with a state machine, and they take an object as well as a
    /// struct. Those of asynchronous iterators are called in other ways.
    /// </summary>
    private static readonly string[] Builders =
    [
        "AsyncTaskMethodBuilder", "AsyncTaskMethodBuilder`1", "AsyncValueTaskMethodBuilder", "AsyncValueTaskMethodBuilder`1",
        "PoolingAsyncValueTaskMethodBuilder", "PoolingAsyncValueTaskMethodBuilder`1", "AsyncVoidMethodBuilder",
    ];

    public StateMachine? Find(TypeDefinitionHandle handle)
    {
        var type = source.GetTypeDefinition(handle);
        if (!IsGeneratedClass(type) || InterfaceScope(type) is not { } scope) return null;
        EntityHandle[] fields = [.. type.GetFields()];
        var builder = fields.FirstOrDefault(field => IsBuilder(field, of => of == scope));
        var (constructor, moveNext, set) = (Method(type, ".ctor"), Method(type, FirstRunNames.MoveNext), Method(type, FirstRunNames.SetStateMachine));
        if (builder.IsNil || constructor.IsNil || moveNext.IsNil || set.IsNil || type.GetMethods().Count != Methods || type.GetFields().Any(IsStatic)) return null;
        return new(handle, builder, constructor, moveNext) { Arity = type.GetGenericParameters().Count, Likeness = handle, SetStateMachine = set, Fields = fields };
    }

    private bool IsGeneratedClass(TypeDefinition type) => type.IsNested && SystemTypes.Is(source, type.BaseType, nameof(Object))
        && (type.Attributes & (TypeAttributes.ClassSemanticsMask | TypeAttributes.LayoutMask)) == 0
        && GeneratedNames.IsClosureOrStateMachine(source.GetString(type.Name));

    private bool IsStatic(FieldDefinitionHandle field) => (source.GetFieldDefinition(field).Attributes & FieldAttributes.Static) != 0;

    /// <summary>The assembly of the one interface that the class implements, if that is the one for state machines.</summary>
    private EntityHandle? InterfaceScope(TypeDefinition type)
    {
        var implementations = type.GetInterfaceImplementations();
        if (implementations.Count != 1) return null;
        return ScopeOf(source.GetInterfaceImplementation(implementations.First()).Interface, name => name == InterfaceName);
    }

    /// <summary>Whether a field is the builder, and of the framework's: there may be others of that name.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isScope">Says whether an assembly is the framework's.</param>
    public bool IsBuilder(EntityHandle field, Func<EntityHandle, bool> isScope)
    {
        if (!source.StringComparer.Equals(MachineFields.NameOf(source, field), BuilderName)) return false;
        var signature = source.GetBlobReader(MachineFields.SignatureOf(source, field));
        signature.ReadSignatureHeader();
        var code = signature.ReadByte();
        if (code == (byte)SignatureTypeCode.GenericTypeInstance) code = signature.ReadByte();
        return code == (byte)SignatureTypeKind.ValueType && ScopeOf(signature.ReadTypeHandle(), Builders.Contains) is { } scope && isScope(scope);
    }

    private EntityHandle? ScopeOf(EntityHandle type, Func<string, bool> isNamed)
    {
        if (type.Kind != HandleKind.TypeReference) return null;
        var reference = source.GetTypeReference((TypeReferenceHandle)type);
        return source.StringComparer.Equals(reference.Namespace, Services) && isNamed(source.GetString(reference.Name)) ? reference.ResolutionScope : null;
    }

    private MethodDefinitionHandle Method(TypeDefinition type, string name) =>
        type.GetMethods().FirstOrDefault(method => source.StringComparer.Equals(source.GetMethodDefinition(method).Name, name));
}
