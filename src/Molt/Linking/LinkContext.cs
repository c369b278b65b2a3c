namespace Molt.Linking;

/// <summary>What every step of linking one edit needs to know. Images that copy nothing from a delta are written without one.</summary>
internal sealed record LinkContext(
    DeltaReader? Delta, DeltaSymbols? Symbols, Definitions Definitions, Placements Placements, AssemblyReferences Assemblies);
