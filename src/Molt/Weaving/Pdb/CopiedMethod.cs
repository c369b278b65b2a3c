using System.Reflection.Metadata;

namespace Molt.Weaving.Pdb;

/// <summary>A method of the source whose code the image has once more, without a prologue, in a method behind all others.</summary>
/// <param name="Original">The method.</param>
/// <param name="Copy">The other one.</param>
/// <param name="Kickoff">The method that starts both.</param>
internal readonly record struct CopiedMethod(MethodDefinitionHandle Original, MethodDefinitionHandle Copy, MethodDefinitionHandle Kickoff);
