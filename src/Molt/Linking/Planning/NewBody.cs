using System.Reflection.Metadata;
using Molt.Linking.Signatures;

namespace Molt.Linking.Planning;

/// <summary>A method that exists and has a new body.</summary>
/// <param name="Method">The method's token in the delta.</param>
/// <param name="Name">The method that gets it.</param>
internal sealed record NewBody(MethodDefinitionHandle Method, MethodReference Name)
{
    /// <summary>What the body is, where it is not all of the method's code in the delta.</summary>
    public BodyPlan? Body { get; init; }
}
