using System.Reflection.Metadata;

namespace Molt.Model;

/// <summary>A method with a slot: the image of types that it is in, and its row there.</summary>
internal readonly record struct PatchableMethod(string Assembly, MethodDefinitionHandle Method);
