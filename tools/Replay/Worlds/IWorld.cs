using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Molt.Replay.Worlds;

/// <summary>Loaded scripts: the runtime's objects for the compiler's symbols.</summary>
internal interface IWorld
{
    /// <summary>The type of a definition.</summary>
    Type Type(INamedTypeSymbol definition);

    /// <summary>The method of a definition; a static one, with the object first, where it came after its type, and one that makes the object for a constructor that did.</summary>
    MethodBase Method(IMethodSymbol definition);
}
