using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Molt.Weaving.Planning;

/// <summary>The tokens by which a generic method names its own delegate type, closed over its type parameters.</summary>
internal sealed class GenericLinks(MetadataBuilder target, RuntimeReferences references)
{
    public EntityHandle Invoke(DelegateType type)
    {
        var specification = target.AddTypeSpecification(Blob(blob => WriteInstance(new BlobEncoder(blob).TypeSpecificationSignature(), type)));
        return target.AddMemberReference(specification, target.GetOrAddString("Invoke"), type.Signature);
    }

    public EntityHandle Link(DelegateType type) => target.AddMethodSpecification(references.Link,
        Blob(blob => WriteInstance(new BlobEncoder(blob).MethodSpecificationSignature(1).AddArgument(), type)));

    private BlobHandle Blob(Action<BlobBuilder> write)
    {
        var blob = new BlobBuilder();
        write(blob);
        return target.GetOrAddBlob(blob);
    }

    private static void WriteInstance(SignatureTypeEncoder encoder, DelegateType type)
    {
        var arguments = encoder.GenericInstantiation(type.Type, type.Parameters.Count, isValueType: false);
        for (var index = 0; index < type.Parameters.Count; index++)
            if (index < type.TypeArity) arguments.AddArgument().GenericTypeParameter(index);
            else arguments.AddArgument().GenericMethodTypeParameter(index - type.TypeArity);
    }
}
