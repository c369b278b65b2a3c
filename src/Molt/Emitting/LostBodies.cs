using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using static Molt.Emitting.CompilerInternals;

namespace Molt.Emitting;

/// <summary>
/// Methods that an edit gives a body which they had and lost, as an interface's method does whose default implementation comes back. Roslyn 5.12 deletes the lambdas of the first body then, often
/// more than once, and ends with an exception. There is no public way to tell it that they are gone.
/// </summary>
internal sealed class LostBodies : IDisposable
{
    private static readonly FieldInfo Methods = OfBaseline("AddedOrChangedMethods");
    private static readonly Type Information = Methods.FieldType.GetGenericArguments()[1];
    private static readonly FieldInfo FirstOrdinal = Field(typeof(EditAndContinueMethodDebugInformation), "MethodOrdinal");

    private readonly IDictionary methods;
    private readonly Dictionary<int, object?> known = [];

    private LostBodies(IDictionary methods) => this.methods = methods;

    /// <summary>Has the emitter take such methods for ones that never had any lambdas, until the answer is disposed of.</summary>
    /// <param name="baseline">What the edit is relative to.</param>
    /// <param name="references">What the sources refer to.</param>
    /// <param name="edits">What the edit changes.</param>
    public static LostBodies? Hide(EmitBaseline baseline, IEnumerable<MetadataReference> references, ImmutableArray<SemanticEdit> edits)
    {
        var back = edits.Where(edit => edit is { Kind: SemanticEditKind.Update, OldSymbol: IMethodSymbol { IsAbstract: true }, NewSymbol.IsAbstract: false }).Select(edit => (IMethodSymbol)edit.OldSymbol!).ToList();
        if (back.Count == 0) return null;
        var first = AssemblyMetadata.Create((ModuleMetadata)baseline.OriginalMetadata.Copy()).GetReference();
        var image = CSharpCompilation.Create("First", references: [.. references, first]);
        var hidden = new LostBodies((IDictionary)Methods.GetValue(baseline)!);
        foreach (var method in back)
        {
            var born = DocumentationCommentId.GetSymbolsForDeclarationId(method.GetDocumentationCommentId()!, image)
                .FirstOrDefault(found => SymbolEqualityComparer.Default.Equals(found.ContainingAssembly, image.GetAssemblyOrModuleSymbol(first)));
            if (born is null) continue;
            var row = MetadataTokens.GetRowNumber(MetadataTokens.EntityHandle(born.MetadataToken));
            hidden.Hide(row, Nothing(FirstOrdinal.GetValue(InformationOf(baseline, row))!));
        }
        return hidden;
    }

    public void Dispose()
    {
        foreach (var (row, method) in known)
        {
            if (method is null) methods.Remove(row);
            else methods[row] = method;
        }
        known.Clear();
    }

    private void Hide(int row, object nothing)
    {
        known[row] = methods[row];
        methods[row] = nothing;
    }

    private static object Nothing(object ordinal)
    {
        var constructor = Constructor(Information, 8);
        var id = Constructor(constructor.GetParameters()[0].ParameterType, 2).Invoke([ordinal, 0]);
        return constructor.Invoke([id, .. constructor.GetParameters()[1..].Select(parameter => NothingOf(parameter.ParameterType))]);
    }

    private static object? NothingOf(Type type)
    {
        if (type == typeof(string)) return null;
        if (type.GetField(nameof(ImmutableArray<int>.Empty), BindingFlags.Static | BindingFlags.Public) is { } empty) return empty.GetValue(null);
        var states = Constructor(type, 3);
        return states.Invoke([NothingOf(states.GetParameters()[0].ParameterType), null, null]);
    }
}
