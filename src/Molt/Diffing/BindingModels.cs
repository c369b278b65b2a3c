using Microsoft.CodeAnalysis;

namespace Molt.Diffing;

/// <summary>Models that answer what code is bound to.</summary>
internal static class BindingModels
{
    // Warnings about null do not matter here, and finding them takes as long as binding does. The compiler's way to ask for less is marked as an experiment.
#pragma warning disable RSEXPERIMENTAL001
    public static SemanticModel ModelOf(this Compilation compilation, SyntaxTree tree) => compilation.GetSemanticModel(tree, SemanticModelOptions.DisableNullableAnalysis);
#pragma warning restore RSEXPERIMENTAL001
}
