using System.Reflection.Metadata;
using Molt.Model;

namespace Molt.Weaving;

/// <summary>An assembly with a slot for each method, and the portable PDB that fits it.</summary>
/// <param name="Image">The assembly's file content.</param>
/// <param name="Pdb">The PDB's file content; empty when the source had none.</param>
/// <param name="Counted">The numbers of the bodies whose invocations are counted, see <see cref="Runtime.RunningBodies"/>.</param>
/// <param name="Relying">For each method that can be patched the ones whose fast lane is closed by a patch of it.</param>
internal sealed record WovenImage(
    byte[] Image, byte[] Pdb, IReadOnlyDictionary<MethodDefinitionHandle, int> Counted,
    IReadOnlyDictionary<PatchableMethod, IReadOnlyList<MethodDefinitionHandle>> Relying)
{
    /// <summary>In an image of new bodies: the code of first runs, which is to be compiled before it goes live as the bodies are.</summary>
    public IReadOnlyList<MethodDefinitionHandle> FirstRuns { get; init; } = [];
}
