using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;

namespace Molt.Linking.Bases;

/// <summary>Plans the class between a foreign class and the scripts.</summary>
internal sealed class BaseClassPlan
{
    private const TypeAttributes Attributes = TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.BeforeFieldInit;

    // What .NET declared obsolete with its binary formatter other serializers still go by: TypeAttributes.Serializable...
    private const TypeAttributes Serializable = (TypeAttributes)0x2000;

    // ... and FieldAttributes.NotSerialized.
    private const FieldAttributes NotSerialized = (FieldAttributes)0x0080;

    // Not public, so that serializers pass over it; linked code may use it all the same.
    private const FieldAttributes ExtraState = FieldAttributes.Assembly | NotSerialized;

    private const MethodAttributes Constructor = MethodAttributes.Family | MethodAttributes.HideBySig
        | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;

    private readonly INamedTypeSymbol foreign;
    private readonly bool isLive;
    private readonly TypeSignature parent;
    private readonly NamedSignature identity;
    private readonly Dictionary<string, MethodReference> stubs = [];

    /// <param name="foreign">The foreign class.</param>
    /// <param name="identity">The name of the one between.</param>
    /// <param name="isLive">Whether the interfaces of its derived classes may change.</param>
    public BaseClassPlan(INamedTypeSymbol foreign, TypeIdentity identity, bool isLive)
    {
        this.isLive = isLive;
        this.foreign = foreign;
        this.identity = new(identity, IsValueType: false);
        parent = SymbolSignatures.Self(foreign);
        Type = new(identity, IsSerialized() ? Attributes | Serializable : Attributes, parent)
        {
            Generics = SymbolGenerics.Of(foreign),
            CustomAttributes = [StubAttributes.HiddenInStackTraces],
            Interfaces = isLive ? [CastableMembers.Interface] : [],
        };
        Type.Fields.Add(new(BaseClass.ExtraState, Shapes.Object, ExtraState) { CustomAttributes = StubAttributes.HiddenInDebuggers });
        if (foreign.InstanceConstructors.Any(IsInherited)) Type.Methods.Add(DefaultConstructor());
        foreach (var method in OverridableMethods.Of(foreign)) Add(method);
        if (OverridableMethods.FinalizerOf(foreign) is { } finalizer) AddFinalizer(finalizer);
        if (isLive) CastableMembers.AddTo(Type);
    }

    public TypePlan Type { get; }

    public BaseClass Class => new(SymbolSignatures.Identity(foreign), identity, stubs.ToImmutableDictionary()) { IsLive = isLive };

    /// <summary>
    /// Serializers that go by such marks want the same of a class and its base. One without any is serialized by its public members, and
    /// has to have a constructor.
    /// </summary>
    private bool IsSerialized() =>
        foreign.IsSerializable || foreign.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "DataContractAttribute");

    private static bool IsInherited(IMethodSymbol constructor) => constructor.Parameters.IsEmpty
        && constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private MethodPlan DefaultConstructor() => new(".ctor", Shapes.Instance(Shapes.Void), Constructor)
    {
        Body = new OwnBody(
            code =>
            {
                code.Op(ILOpCode.Ldarg_0);
                code.Call(new(parent, ".ctor", Shapes.Instance(Shapes.Void)));
                code.Op(ILOpCode.Ret);
            },
            []),
    };

    /// <summary>Where objects are finalized anyway, an override; else a method that nobody calls before a class of the scripts gets a finalizer later.</summary>
    private void AddFinalizer(IMethodSymbol finalizer)
    {
        if (finalizer.ContainingType.SpecialType != SpecialType.System_Object)
        {
            Add(finalizer);
            return;
        }
        var plan = new MethodPlan(BaseClass.Finalizer, Shapes.Instance(Shapes.Void), MethodAttributes.Family | MethodAttributes.HideBySig)
        {
            Body = new OwnBody(code => code.Op(ILOpCode.Ret), []),
        };
        Type.Methods.Add(plan);
        stubs[BaseClass.StubKey(SymbolSignatures.Identity(finalizer.ContainingType), SymbolSignatures.Key(finalizer))] = new(identity, plan.Name, plan.Signature);
    }

    private void Add(IMethodSymbol method)
    {
        var plan = new MethodPlan(method.MetadataName, SymbolSignatures.Method(method), AttributesOf(method))
        {
            Generics = SymbolGenerics.Of(method),
            Parameters = [.. method.Parameters.Select(parameter => new ParameterPlan(parameter.Ordinal + 1, parameter.Name, Direction(parameter), null, []))],
            Body = new OwnBody(new BaseCall(Target(method), method.Parameters.Length, method.Arity).Write, []) { MaxStack = method.Parameters.Length + 1 },
        };
        Type.Methods.Add(plan);
        var stub = new MethodReference(identity, plan.Name, plan.Signature);
        foreach (var declaration in OverridableMethods.Declarations(method).Select(declaration => declaration.OriginalDefinition))
            stubs[BaseClass.StubKey(SymbolSignatures.Identity(declaration.ContainingType), SymbolSignatures.Key(declaration))] = stub;
    }

    /// <summary>
    /// The implementation to call. Looked for from the foreign class up, so that an override which the compiler does not know of, because
    /// it has but a reference assembly, is not passed over; a generic class's methods are only found where they are declared.
    /// </summary>
    private MethodReference Target(IMethodSymbol method) => new(
        SymbolSignatures.Arity(method.ContainingType) == 0 ? parent : SymbolSignatures.Of(method.ContainingType),
        method.MetadataName, SymbolSignatures.Method(method.OriginalDefinition));

    private static MethodAttributes AttributesOf(IMethodSymbol method) => MethodAttributes.Virtual | MethodAttributes.HideBySig
        | (method.DeclaredAccessibility == Accessibility.Public ? MethodAttributes.Public : MethodAttributes.Family)
        | (method.AssociatedSymbol is null ? 0 : MethodAttributes.SpecialName);

    private static ParameterAttributes Direction(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Out => ParameterAttributes.Out,
        RefKind.In or RefKind.RefReadOnlyParameter => ParameterAttributes.In,
        _ => ParameterAttributes.None,
    };
}
