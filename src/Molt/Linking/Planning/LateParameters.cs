using System.Collections.Immutable;

namespace Molt.Linking.Planning;

/// <summary>Parameter rows of static methods that stand for instance methods.</summary>
internal static class LateParameters
{
    public static ImmutableArray<ParameterPlan> WithThis(ImmutableArray<ParameterPlan> parameters) => Shifted(parameters, "this");

    /// <summary>The rows of a static method that makes the object itself.</summary>
    public static ImmutableArray<ParameterPlan> WithoutThis(ImmutableArray<ParameterPlan> parameters) =>
        [.. parameters.Where(parameter => parameter.Sequence > 1).Select(parameter => parameter with { Sequence = parameter.Sequence - 1 })];

    /// <summary>The rows with new parameters in front; the return value's row, which is 0, stays.</summary>
    public static ImmutableArray<ParameterPlan> Shifted(ImmutableArray<ParameterPlan> parameters, params ImmutableArray<string> names)
    {
        var first = names.Select((name, index) => new ParameterPlan(index + 1, name, default, null, []));
        var moved = parameters.Select(parameter => parameter.Sequence == 0 ? parameter : parameter with { Sequence = parameter.Sequence + names.Length });
        return [.. first.Concat(moved).OrderBy(parameter => parameter.Sequence)];
    }
}
