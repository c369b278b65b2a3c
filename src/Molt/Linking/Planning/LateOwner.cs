using Molt.Linking.Signatures;

namespace Molt.Linking.Planning;

/// <summary>A type that gets late members: as itself, and as the holder of that name in the shape image.</summary>
internal sealed record LateOwner(NamedSignature Type, int Arity, string Shape)
{
    public bool IsValueType => Type.IsValueType;

    /// <summary>The type with its own type parameters as arguments.</summary>
    public TypeSignature Self { get; } = Shapes.Open(Type, Arity);

    /// <summary>What an instance method's <c>this</c> is: for a struct, its address.</summary>
    public TypeSignature This => IsValueType ? new ByReferenceSignature(Self) : Self;

    private NamedSignature Holder => new(Type.Identity.In(Shape), IsValueType: false);

    /// <summary>A method of the holder, as its definition.</summary>
    public MethodReference Definition(MethodPlan method) => new(Holder, method.Name, method.Signature);

    /// <summary>A method of the holder, as code within the holder calls it.</summary>
    public MethodReference On(MethodPlan method) => new(Shapes.Open(Holder, Arity), method.Name, method.Signature);
}
