using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis.Emit;
using Molt.Images;
using Molt.Model;
using static Molt.Emitting.CompilerInternals;

namespace Molt.Emitting;

/// <summary>Reads which classes the compiler has made of the closures of methods where it does not know some of them again, nor those within them, or none at all. There is no public way to learn them.</summary>
/// <remarks>
/// It does not where the scopes of two begin in one place (<see cref="ClosureOffsets"/>); and at the first edit of a method, where a closure is linked to one farther out and passes over another in between. Roslyn 5.12 takes the link from the metadata then, later from the scopes,
/// and calls them different. And it knows nothing again of a method that was gone and has come back.
/// </remarks>
internal static class NumberedClosures
{
    private static readonly FieldInfo Methods = OfBaseline("AddedOrChangedMethods");
    private static readonly FieldInfo MethodId = Field(Methods.FieldType.GetGenericArguments()[1], "MethodId");
    private static readonly FieldInfo Closures = Field(MethodId.DeclaringType!, "ClosureDebugInfo");
    private static readonly FieldInfo Captures = Field(ItemOf(Closures), "StructCaptures");
    private static readonly FieldInfo Parent = Field(ItemOf(Closures), "ParentDebugId");
    private static readonly FieldInfo FirstOrdinal = Field(typeof(EditAndContinueMethodDebugInformation), "MethodOrdinal");
    private static readonly FieldInfo FirstClosures = Field(typeof(EditAndContinueMethodDebugInformation), "Closures");
    private static readonly FieldInfo Description = FieldOf(ItemOf(Closures), ItemOf(FirstClosures));
    private static readonly FieldInfo ClosureId = Field(Description.FieldType, "<ClosureId>k__BackingField");

    /// <param name="before">The baseline before a delta.</param>
    /// <param name="after">The one that it has led to.</param>
    /// <param name="rows">The delta's methods.</param>
    /// <param name="formerRows">The rows that some of them had before.</param>
    public static ImmutableArray<MethodClosures> Of(EmitBaseline before, EmitBaseline after, IEnumerable<int> rows, IReadOnlyDictionary<int, int> formerRows)
    {
        var (known, now) = ((IDictionary)Methods.GetValue(before)!, (IDictionary)Methods.GetValue(after)!);
        var found = ImmutableArray.CreateBuilder<MethodClosures>();
        foreach (var row in rows)
        {
            if (now[row] is not { } method || !Described(method).Any()) continue;
            var old = formerRows.GetValueOrDefault(row, row);
            var former = known[old];
            var areDisplaced = Described(method).Concat(former is null ? DescribedFirst(before, old) : Described(former)).Any(ClosureOffsets.IsDisplaced);
            var closures = new MethodClosures(old, former is null ? First(before, old) : Later(former), Later(method)) { AreDisplaced = areDisplaced };
            var lost = closures.Before.Where(closure => closures.After.All(now => now.Name != closure.Name)).ToList();
            closures = closures with { AreRelinked = former is null && lost.Any(closure => closure.Parent is not null) };
            if (areDisplaced || closures.AreRelinked || (lost.Count > 0 && lost.Count == closures.Before.Length)) found.Add(closures);
        }
        return found.ToImmutable();
    }

    /// <summary>What the compiler calls the class of a closure, without the number of its type parameters.</summary>
    /// <param name="method">The number of the method.</param>
    /// <param name="closure">Its own.</param>
    public static string NameOf(object method, object closure) => $"<>c__DisplayClass{method}_{closure}";

    private static IEnumerable<object> Described(object method) => Items(Closures, method).Select(closure => Description.GetValue(closure)!);

    private static ImmutableArray<ClosureIdentity> Later(object method) =>
        [.. Items(Closures, method).Select(closure => Identity(MethodId.GetValue(method)!, Description.GetValue(closure)!, _ => ((ImmutableArray<string>)Captures.GetValue(closure)!, Parent.GetValue(closure) is { } parent ? NameOf(MethodId.GetValue(method)!, parent) : null)))];

    private static IEnumerable<object> DescribedFirst(EmitBaseline baseline, int row) => InformationOf(baseline, row) is { } information ? Items(FirstClosures, information) : [];

    private static ImmutableArray<ClosureIdentity> First(EmitBaseline baseline, int row)
    {
        if (InformationOf(baseline, row) is not { } information) return [];
        var metadata = baseline.OriginalMetadata.GetMetadataReader();
        var around = metadata.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(row)).GetDeclaringType();
        return [.. Items(FirstClosures, information).Select(closure => Identity(FirstOrdinal.GetValue(information)!, closure, name => Read(metadata, around, name)))];
    }

    private static ClosureIdentity Identity(object method, object closure, Func<string, (ImmutableArray<string> Variables, string? Parent)> read)
    {
        var name = NameOf(method, ClosureId.GetValue(closure)!);
        var (variables, parent) = read(name);
        return new(ClosureOffsets.Of(closure), name, variables.IsDefault ? null : string.Join(' ', variables.Order(StringComparer.Ordinal)), parent);
    }

    private static (ImmutableArray<string> Variables, string? Parent) Read(MetadataReader metadata, TypeDefinitionHandle around, string name)
    {
        foreach (var closure in metadata.GetTypeDefinition(around).GetNestedTypes().Select(metadata.GetTypeDefinition))
        {
            if (metadata.GetString(closure.Name).Split('`')[0] != name) continue;
            var isStruct = closure.BaseType is { IsNil: false, Kind: HandleKind.TypeReference } parent && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)parent).Name, "ValueType");
            var fields = closure.GetFields().Select(metadata.GetFieldDefinition).ToList();
            var link = fields.Where(field => metadata.StringComparer.StartsWith(field.Name, GeneratedNames.Link)).Select(field => LinkedTo(metadata, field)).FirstOrDefault();
            return (isStruct ? [.. fields.Select(field => metadata.GetString(field.Name))] : default, link);
        }
        return default;
    }

    private static string? LinkedTo(MetadataReader metadata, FieldDefinition link)
    {
        var signature = metadata.GetBlobReader(link.Signature);
        signature.ReadSignatureHeader();
        if (signature.ReadSignatureTypeCode() == SignatureTypeCode.GenericTypeInstance) signature.ReadSignatureTypeCode();
        return signature.ReadTypeHandle() is { Kind: HandleKind.TypeDefinition } type ? metadata.GetString(metadata.GetTypeDefinition((TypeDefinitionHandle)type).Name).Split('`')[0] : null;
    }
}
