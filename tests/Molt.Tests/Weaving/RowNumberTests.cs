using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Molt.Images;
using Molt.Model;
using Xunit;

namespace Molt.Tests.Weaving;

public class RowNumberTests
{
    private static readonly WovenScript script = WovenScript.Of(Shapes.Source);
    private static readonly PEReader before = new(ImmutableArray.Create(script.Source.Image));
    private static readonly PEReader after = new(ImmutableArray.Create(script.Woven.Image));

    public static TheoryData<TableIndex> Tables() =>
    [
        TableIndex.Module, TableIndex.Assembly, TableIndex.TypeRef, TableIndex.TypeDef, TableIndex.Field, TableIndex.MethodDef,
        TableIndex.Param, TableIndex.MemberRef, TableIndex.Constant, TableIndex.Event, TableIndex.Property, TableIndex.MethodImpl,
        TableIndex.InterfaceImpl, TableIndex.ModuleRef, TableIndex.StandAloneSig, TableIndex.TypeSpec, TableIndex.MethodSpec,
        TableIndex.AssemblyRef,
    ];

    [Theory]
    [MemberData(nameof(Tables))]
    public void EveryRowKeepsItsNumberAndItsContent(TableIndex table)
    {
        var expected = new TableText(before.GetMetadataReader()).Rows(table).ToList();
        var actual = new TableText(after.GetMetadataReader()).Rows(table).Take(expected.Count).ToList();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void EveryBodyWithOneLaneFollowsItsPrologueWithoutAChangedByte()
    {
        var (source, woven) = (before.GetMetadataReader(), after.GetMetadataReader());
        var lanes = woven.FieldDefinitions.Select(handle => woven.GetString(woven.GetFieldDefinition(handle).Name)).ToHashSet();
        foreach (var handle in source.MethodDefinitions.Where(handle =>
            source.GetMethodDefinition(handle).RelativeVirtualAddress != 0 && !lanes.Contains(SlotNames.LaneOf(handle))))
        {
            var old = before.GetMethodBody(source.GetMethodDefinition(handle).RelativeVirtualAddress);
            var moved = after.GetMethodBody(woven.GetMethodDefinition(handle).RelativeVirtualAddress);
            var shift = moved.GetILBytes()!.Length - old.GetILBytes()!.Length;

            Assert.Equal(old.GetILBytes(), moved.GetILBytes()![shift..]);
            Assert.StartsWith(Locals(source, old), Locals(woven, moved));
            Assert.Equal(old.LocalVariablesInitialized, moved.LocalVariablesInitialized);
            Assert.Equal(Regions(old, shift), Regions(moved, 0));
        }
    }

    [Fact]
    public void EveryUserStringKeepsItsToken()
    {
        var (source, woven) = (before.GetMetadataReader(), after.GetMetadataReader());
        foreach (var token in StringTokens())
            Assert.Equal(source.GetUserString((UserStringHandle)token), woven.GetUserString((UserStringHandle)token));
    }

    [Fact]
    public void AttributesStayWithTheirOwnersAlsoWhereTypeParametersMoved()
    {
        var source = AttributeText(before.GetMetadataReader());

        Assert.Equal(source, AttributeText(after.GetMetadataReader()).Where(text => !IsOfFirstRun(text)
            && (!text.StartsWith("AssemblyDefinition", StringComparison.Ordinal) || source.Contains(text))));
        Assert.Contains(source, text => text.StartsWith("GenericParameter", StringComparison.Ordinal));
    }

    [Fact]
    public void TypeParametersKeepTheirOwnersFlagsAndConstraints()
    {
        var owners = before.GetMetadataReader().TypeDefinitions.Count;
        var expected = ParameterText(before.GetMetadataReader(), owners);

        Assert.Equal(expected, ParameterText(after.GetMetadataReader(), owners));
        Assert.True(expected.Count > 30);
    }

    [Fact]
    public void MappedDataStaysTheSameWithTheSameAlignment()
    {
        var fields = before.GetMetadataReader().FieldDefinitions
            .Where(handle => before.GetMetadataReader().GetFieldDefinition(handle).GetRelativeVirtualAddress() != 0).ToList();
        Assert.NotEmpty(fields);
        foreach (var field in fields)
        {
            var (old, moved) = (Address(before, field), Address(after, field));
            Assert.Equal(old % 8, moved % 8);
            Assert.Equal(before.GetSectionData(old).GetContent(0, 4), after.GetSectionData(moved).GetContent(0, 4));
        }
    }

    private static int Address(PEReader image, FieldDefinitionHandle field) =>
        image.GetMetadataReader().GetFieldDefinition(field).GetRelativeVirtualAddress();

    // Header and count are left out: a prologue may have a local of its own, behind all others.
    private static string Locals(MetadataReader reader, MethodBodyBlock body) => body.LocalSignature.IsNil
        ? ""
        : Convert.ToHexString(reader.GetBlobBytes(reader.GetStandaloneSignature(body.LocalSignature).Signature).AsSpan(2));

    private static List<(ExceptionRegionKind, int, int, int, int, int, EntityHandle)> Regions(MethodBodyBlock body, int shift) =>
        [.. body.ExceptionRegions.Select(region => (region.Kind, region.TryOffset + shift, region.TryLength, region.HandlerOffset + shift,
            region.HandlerLength, region.Kind == ExceptionRegionKind.Filter ? region.FilterOffset + shift : 0, region.CatchType))];

    private static HashSet<Handle> StringTokens()
    {
        var source = before.GetMetadataReader();
        var tokens = new HashSet<Handle>();
        foreach (var handle in source.MethodDefinitions.Where(handle => source.GetMethodDefinition(handle).RelativeVirtualAddress != 0))
        {
            var il = before.GetMethodBody(source.GetMethodDefinition(handle).RelativeVirtualAddress).GetILBytes();
            foreach (var instruction in IlReader.Read(il))
                if (instruction.HasUserString)
                    tokens.Add(MetadataTokens.Handle(BitConverter.ToInt32(il!, instruction.OperandOffset)));
        }

        Assert.NotEmpty(tokens);
        return tokens;
    }

    // The structs of first runs have attributes, and so do the methods that start them: it names the struct.
    private static bool IsOfFirstRun(string attribute) => attribute.Split(' ') is var parts
        && (Convert.ToInt32(parts[1], 16) & 0xFFFFFF) > Rows(parts[0]) || attribute.Contains(Convert.ToHexString("$first"u8), StringComparison.Ordinal);

    private static int Rows(string kind) => kind == nameof(HandleKind.TypeDefinition) ? before.GetMetadataReader().TypeDefinitions.Count : int.MaxValue;

    private static List<string> AttributeText(MetadataReader reader) =>
        [.. reader.CustomAttributes.Select(reader.GetCustomAttribute).Select(attribute =>
            $"{attribute.Parent.Kind} {Owner(reader, attribute.Parent)} {MetadataTokens.GetToken(attribute.Constructor):x8} "
            + Convert.ToHexString(reader.GetBlobBytes(attribute.Value))).Order(StringComparer.Ordinal)];

    // A type parameter is known by its owner and index, whatever its row.
    private static string Owner(MetadataReader reader, EntityHandle parent)
    {
        if (parent.Kind == HandleKind.GenericParameterConstraint)
        {
            var constraint = reader.GetGenericParameterConstraint((GenericParameterConstraintHandle)parent);
            return $"{Owner(reader, constraint.Parameter)} {MetadataTokens.GetToken(constraint.Type):x8}";
        }

        if (parent.Kind != HandleKind.GenericParameter) return MetadataTokens.GetToken(parent).ToString("x8");
        var parameter = reader.GetGenericParameter((GenericParameterHandle)parent);
        return $"{MetadataTokens.GetToken(parameter.Parent):x8} {parameter.Index}";
    }

    private static List<string> ParameterText(MetadataReader reader, int ownerRows)
    {
        var parameters = Enumerable.Range(1, reader.GetTableRowCount(TableIndex.GenericParam))
            .Select(row => reader.GetGenericParameter(MetadataTokens.GenericParameterHandle(row)))
            .Where(parameter => parameter.Parent.Kind == HandleKind.MethodDefinition || MetadataTokens.GetRowNumber(parameter.Parent) <= ownerRows);
        return [.. parameters.Select(parameter =>
            $"{MetadataTokens.GetToken(parameter.Parent):x8} {parameter.Index} {reader.GetString(parameter.Name)} {(int)parameter.Attributes} "
            + string.Join(',', parameter.GetConstraints().Select(reader.GetGenericParameterConstraint).Select(one => MetadataTokens.GetToken(one.Type))))];
    }
}
