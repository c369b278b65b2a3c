using System.Collections.Immutable;

namespace Molt.Fuzz.Programs;

/// <summary>A type of a generated program.</summary>
internal sealed record TypeModel
{
    public required int Id { get; init; }

    public required TypeKind Kind { get; init; }

    public required string Name { get; init; }

    public required string File { get; init; }

    /// <summary>The file of the second part of a partial type.</summary>
    public string? OtherFile { get; init; }

    /// <summary>The name of the class that it is nested in.</summary>
    public string? Outer { get; init; }

    public string? Base { get; init; }

    public ImmutableList<string> Interfaces { get; init; } = [];

    public bool IsGeneric { get; init; }

    public bool IsAbstract { get; init; }

    public bool IsSealed { get; init; }

    public bool HasPrimaryConstructor { get; init; }

    public bool HasLiveInterfaces { get; init; }

    public string ConstructorBody { get; init; } = "";

    /// <summary>What the constructor hands to the base's.</summary>
    public string BaseArgument { get; init; } = "seed";

    public ImmutableList<Member> Members { get; init; } = [];

    public bool IsCreatable => Kind is TypeKind.Class or TypeKind.Struct or TypeKind.Record && !IsAbstract;

    public bool IsValue => Kind is TypeKind.Struct or TypeKind.Enum;

    /// <summary>As code elsewhere writes it, with the type argument that is given.</summary>
    public string Reference(string argument = "int")
    {
        var name = Outer is null ? Name : $"{Outer}.{Name}";
        return IsGeneric ? $"{name}<{argument}>" : name;
    }
}
