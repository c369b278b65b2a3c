using System.Globalization;

namespace Molt.Linking.Signatures;

/// <summary>
/// A type's name, neutral of the image that mentions it. <see cref="Assembly"/> is null for the scripts' own types: in
/// which of the scripts' images such a type is to be found is the <see cref="Placements"/>' knowledge alone.
/// </summary>
internal sealed record TypeIdentity(string? Assembly, string Namespace, string Name, TypeIdentity? DeclaringType)
{
    public bool IsScript => Assembly is null;

    /// <summary>The name as reflection writes it: <c>Game.Outer+Inner`1</c>.</summary>
    public string MetadataName =>
        DeclaringType is not null ? $"{DeclaringType.MetadataName}+{Name}" : Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";

    /// <summary>How many type parameters the type has, with those of the types around it, as compilers have it in names.</summary>
    public int Arity => (DeclaringType?.Arity ?? 0) + (int.TryParse(Name.AsSpan(Name.LastIndexOf('`') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var own) && Name.Contains('`', StringComparison.Ordinal) ? own : 0);

    /// <summary>The same name in another assembly: how the holder of a type's late members is called.</summary>
    public TypeIdentity In(string assembly) => this with { Assembly = assembly, DeclaringType = DeclaringType?.In(assembly) };

    /// <summary>The type of the scripts that reflection calls so.</summary>
    public static TypeIdentity Of(string name)
    {
        if (name.LastIndexOf('+') is > 0 and var nested) return new(null, "", name[(nested + 1)..], Of(name[..nested]));
        var dot = name.LastIndexOf('.');
        return new(null, dot < 0 ? "" : name[..dot], name[(dot + 1)..], null);
    }

    /// <summary>The name as the image that defines the type has it.</summary>
    public TypeIdentity InScripts => IsScript ? this : this with { Assembly = null, DeclaringType = DeclaringType?.InScripts };

    public override string ToString() => Assembly is null ? MetadataName : $"[{Assembly}]{MetadataName}";
}
