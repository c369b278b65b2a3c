using System.Collections.Immutable;
using System.Reflection.Metadata;
using Molt.Linking.Interfaces;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Linking;

/// <summary>Puts a body behind a method: where the method's slot is, and where its new body.</summary>
/// <param name="Assembly">The assembly of the method.</param>
/// <param name="Method">The method's row there.</param>
/// <param name="Body">The body's row in the body image.</param>
/// <param name="Name">The method's name, for reports.</param>
internal sealed record Publication(string Assembly, MethodDefinitionHandle Method, MethodDefinitionHandle Body, string Name);

/// <summary>An edit ready to be loaded and committed: images, what to publish, and what the scripts will be made of afterwards.</summary>
internal sealed record Patch
{
    /// <summary>New types and members, not yet woven; null when there are none.</summary>
    public WrittenImage? Shape { get; init; }

    /// <summary>What has to be loaded before the shape, because its types derive from it; not yet woven, null when there is nothing.</summary>
    public WrittenImage? Bases { get; init; }

    /// <summary>New bodies; null when there are none.</summary>
    public WrittenImage? Bodies { get; init; }

    public ImmutableArray<Publication> Publications { get; init; } = [];

    /// <summary>Classes that implement other interfaces from the commit on.</summary>
    public ImmutableArray<PublishedInterfaces> Interfaces { get; init; } = [];

    public required Definitions Definitions { get; init; }

    public required Placements Placements { get; init; }

    /// <summary>Methods of structs with a new body that may be given a copy of their receiver: what they write to it is lost.</summary>
    public ImmutableArray<MethodReference> OnCopies { get; init; } = [];

    /// <summary>Methods of lambdas and local functions that are gone; whoever holds a delegate to one goes on in its old body.</summary>
    public ImmutableArray<MethodReference> Deserted { get; init; } = [];
}
