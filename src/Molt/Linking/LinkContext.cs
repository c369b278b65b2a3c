namespace Molt.Linking;

/// <summary>What every step of linking one edit needs to know.</summary>
internal sealed record LinkContext(DeltaReader Delta, DeltaSymbols Symbols, Placements Placements, AssemblyReferences Assemblies);
