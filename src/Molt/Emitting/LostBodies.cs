using System.Collections;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis.Emit;
using Molt.Model;
using static Molt.Emitting.CompilerInternals;

namespace Molt.Emitting;

/// <summary>
/// Methods that a delta leaves without a body, as an interface's method is whose default implementation is gone. Roslyn 5.12 keeps what it knew of the body: when an edit brings another one, it deletes the lambdas of the
/// first once more, and ends with an exception where two methods had some. There is no public way to tell it.
/// </summary>
internal static class LostBodies
{
    private static readonly FieldInfo Methods = OfBaseline("AddedOrChangedMethods");
    private static readonly FieldInfo FirstMethods = OfBaseline("DebugInformationProvider");
    private static readonly Type Information = Methods.FieldType.GetGenericArguments()[1];
    private static readonly FieldInfo MethodId = Field(Information, "MethodId");
    private static readonly FieldInfo FirstOrdinal = Field(typeof(EditAndContinueMethodDebugInformation), "MethodOrdinal");

    /// <param name="baseline">The baseline that a delta has led to; nobody else uses it yet.</param>
    /// <param name="delta">The delta.</param>
    public static void Forget(EmitBaseline baseline, Delta delta)
    {
        using var provider = MetadataReaderProvider.FromMetadataImage(delta.Metadata);
        var reader = provider.GetMetadataReader();
        var methods = (IDictionary)Methods.GetValue(baseline)!;
        foreach (var (index, row) in TakenStates.Rows(delta).Index())
        {
            if (reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(index + 1)).RelativeVirtualAddress != 0) continue;
            if (methods[row] is { } known) methods[row] = Empty(MethodId.GetValue(known)!);
            else if (row <= baseline.OriginalMetadata.GetMetadataReader().MethodDefinitions.Count) methods[row] = Empty(First(baseline, row));
        }
    }

    private static object First(EmitBaseline baseline, int row)
    {
        object information = ((Func<MethodDefinitionHandle, EditAndContinueMethodDebugInformation>)FirstMethods.GetValue(baseline)!)(MetadataTokens.MethodDefinitionHandle(row));
        return Constructor(MethodId.FieldType, 2).Invoke([FirstOrdinal.GetValue(information), 0]);
    }

    private static object Empty(object id)
    {
        var constructor = Constructor(Information, 8);
        return constructor.Invoke([id, .. constructor.GetParameters()[1..].Select(parameter => EmptyOf(parameter.ParameterType))]);
    }

    private static object? EmptyOf(Type type)
    {
        if (type == typeof(string)) return null;
        if (type.GetField("Empty", BindingFlags.Static | BindingFlags.Public) is { } empty) return empty.GetValue(null);
        var states = Constructor(type, 3);
        return states.Invoke([EmptyOf(states.GetParameters()[0].ParameterType), null, null]);
    }
}
