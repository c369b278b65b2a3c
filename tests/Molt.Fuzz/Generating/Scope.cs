using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Generating;

/// <summary>What code may use at the place where it is written.</summary>
internal sealed class Scope
{
    public TypeModel? Type { get; init; }

    public bool IsStatic { get; init; }

    public bool IsPure { get; init; }

    public bool IsInitializer { get; init; }

    public double Rank { get; init; }

    public bool CanAwait { get; init; }

    public bool CanYield { get; init; }

    /// <summary>Whether lambdas must do without <c>this</c>, as in a struct.</summary>
    public bool HasPlainThis => !IsStatic && Type is { IsValue: false };

    public List<Variable> Variables { get; } = [];

    /// <summary>How deep in lambdas the place is.</summary>
    public int Lambdas { get; set; }

    /// <summary>How much the code may cost: calls, and what repeats them.</summary>
    public int Calls { get; set; }

    public int Names { get; set; }

    public bool HasThis => !IsStatic && !IsPure && Type is not null && (Lambdas == 0 || HasPlainThis);
}
