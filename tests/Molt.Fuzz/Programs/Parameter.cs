namespace Molt.Fuzz.Programs;

/// <summary>A parameter of a member.</summary>
internal sealed record Parameter(string Type, string Name, string? Default = null)
{
    public override string ToString() => Default is null ? $"{Type} {Name}" : $"{Type} {Name} = {Default}";
}
