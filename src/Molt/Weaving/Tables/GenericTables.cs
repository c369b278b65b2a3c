using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Weaving.FirstRuns;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Tables;

/// <summary>
/// Copies type parameters and their constraints, and gives delegate types theirs. The tables are sorted by owner, types and
/// methods interleaved (ECMA-335 II.22.20), so rows of the source move here; nothing but attributes refers to them.
/// </summary>
internal sealed class GenericTables(HeapCopy heaps)
{
    private readonly MetadataReader source = heaps.Source;
    private readonly MetadataBuilder target = heaps.Target;
    private readonly Dictionary<EntityHandle, EntityHandle> moved = [];

    public void Copy(IReadOnlyList<DelegateType> delegates, IReadOnlyList<FirstRun> runs)
    {
        var copies = Originals().Concat(delegates.SelectMany(Copies)).Concat(runs.SelectMany(Copies)).OrderBy(copy => CodedIndex.TypeOrMethodDef(copy.Owner));
        var added = copies.Select(copy => (copy, handle: Add(copy))).ToList();
        foreach (var (copy, handle) in added) AddConstraints(copy, handle);
    }

    /// <summary>Where a row of the source is now: only type parameters and constraints are elsewhere.</summary>
    public EntityHandle Map(EntityHandle handle) => moved.GetValueOrDefault(handle, handle);

    private IEnumerable<ParameterCopy> Originals()
    {
        for (var row = 1; row <= source.GetTableRowCount(TableIndex.GenericParam); row++)
        {
            var handle = MetadataTokens.GenericParameterHandle(row);
            var parameter = source.GetGenericParameter(handle);
            yield return new ParameterCopy(handle, parameter.Parent, parameter.Index) { IsOriginal = true };
        }
    }

    private static IEnumerable<ParameterCopy> Copies(DelegateType type) =>
        type.Parameters.Select((handle, index) => new ParameterCopy(handle, type.Type, index) { Delegate = type });

    private IEnumerable<ParameterCopy> Copies(FirstRun run) =>
        source.GetTypeDefinition(run.Machine.Likeness).GetGenericParameters().Select((handle, index) => new ParameterCopy(handle, run.Type, index));

    private GenericParameterHandle Add(ParameterCopy copy)
    {
        var parameter = source.GetGenericParameter(copy.Source);
        var attributes = copy.Delegate is null
            ? parameter.Attributes
            : parameter.Attributes & ~GenericParameterAttributes.VarianceMask;
        var handle = target.AddGenericParameter(copy.Owner, attributes, heaps.Copy(parameter.Name), copy.Index);
        if (copy.IsOriginal) moved.Add(copy.Source, handle);
        return handle;
    }

    private void AddConstraints(ParameterCopy copy, GenericParameterHandle owner)
    {
        foreach (var handle in source.GetGenericParameter(copy.Source).GetConstraints())
        {
            var type = source.GetGenericParameterConstraint(handle).Type;
            var added = target.AddGenericParameterConstraint(owner, copy.Delegate is null ? type : Shift(type, copy.Delegate.TypeArity));
            if (copy.IsOriginal) moved.Add(handle, added);
        }
    }

    // What the method's type parameters were are the delegate's own now, behind those of the declaring type.
    private EntityHandle Shift(EntityHandle type, int typeArity)
    {
        if (type.Kind != HandleKind.TypeSpecification) return type;
        var signature = source.GetTypeSpecification((TypeSpecificationHandle)type).Signature;
        var blob = new BlobBuilder();
        SignatureRewriter.RewriteTypeSpec(source.GetBlobReader(signature), blob, handle => handle, typeArity);
        return target.AddTypeSpecification(target.GetOrAddBlob(blob));
    }

    /// <summary>A type parameter to write: one of the source, or its copy for a delegate type or the struct of a first run.</summary>
    private readonly record struct ParameterCopy(GenericParameterHandle Source, EntityHandle Owner, int Index)
    {
        public bool IsOriginal { get; init; }

        public DelegateType? Delegate { get; init; }
    }
}
