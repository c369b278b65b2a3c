using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Xunit;

namespace Molt.Tests.Weaving;

public class PdbTests
{
    private static readonly Guid asyncStepping = new("54FD2AC5-E925-401A-9C2A-F94F171072F8");
    private static readonly WovenScript script = WovenScript.Of(Shapes.Source);
    private static readonly MetadataReader before = Read(script.Source.Pdb);
    private static readonly MetadataReader after = Read(script.Woven.Pdb);
    private static readonly PEReader sourceImage = new(ImmutableArray.Create(script.Source.Image));
    private static readonly PEReader wovenImage = new(ImmutableArray.Create(script.Woven.Image));

    [Fact]
    public void TheImageNamesThePdbByItsNewId()
    {
        var entry = Assert.Single(wovenImage.ReadDebugDirectory(), one => one.Type == DebugDirectoryEntryType.CodeView);
        var id = new BlobContentId(after.DebugMetadataHeader!.Id);

        Assert.Equal(id.Guid, wovenImage.ReadCodeViewDebugDirectoryData(entry).Guid);
        Assert.Equal(id.Stamp, entry.Stamp);
        Assert.NotEqual(new BlobContentId(before.DebugMetadataHeader!.Id).Guid, id.Guid);
    }

    [Fact]
    public void SequencePointsMoveByThePrologueWhichIsHidden()
    {
        Assert.Equal(wovenImage.GetMetadataReader().MethodDefinitions.Count, after.MethodDebugInformation.Count);
        foreach (var handle in before.MethodDebugInformation)
        {
            if (HasLanes(handle.ToDefinitionHandle())) continue;
            var shift = Shift(handle.ToDefinitionHandle());
            var expected = Points(before, handle, shift);
            if (shift > 0 && expected.Count > 0) expected.Insert(0, (0, SequencePoint.HiddenLine, 0, SequencePoint.HiddenLine, 0, expected[0].Item6));
            Assert.Equal(expected, Points(after, handle, 0));
        }
    }

    [Fact]
    public void BothLanesOfABodyAreTheSameLines()
    {
        MethodDebugInformationHandle[] handles = [.. before.MethodDebugInformation
            .Where(handle => HasLanes(handle.ToDefinitionHandle()) && !before.GetMethodDebugInformation(handle).SequencePointsBlob.IsNil)];

        Assert.NotEmpty(handles);
        foreach (var handle in handles)
        {
            List<string> lines = [.. Points(before, handle, 0).Select(point => $"{point.Item2}:{point.Item3}-{point.Item4}:{point.Item5}")];
            List<string> woven = [.. Points(after, handle, 0).Select(point => $"{point.Item2}:{point.Item3}-{point.Item4}:{point.Item5}")];
            const string hidden = "16707566:0-16707566:0";
            Assert.Equal([hidden, .. lines, .. woven.Count == 2 * lines.Count + 2 ? [hidden] : Array.Empty<string>(), .. lines], woven);
            Assert.All(Points(after, handle, 0), point => Assert.True(BeginsInstruction(handle.ToDefinitionHandle(), point.Item1)));
        }
    }

    [Fact]
    public void ScopesMoveAndKeepTheirVariablesConstantsAndImports()
    {
        var expected = Scopes(before, Shift, HasLanes);

        Assert.Equal(expected, Scopes(after, _ => 0, HasLanes).Take(expected.Count));
        Assert.Contains(expected, scope => scope.Contains("log:0", StringComparison.Ordinal));
    }

    [Fact]
    public void ImportsNameTheSameNamespacesAndTypes() =>
        Assert.Equal(Imports(before), Imports(after));

    [Fact]
    public void AwaitsAreWhereTheirInstructionsAre()
    {
        var expected = Stepping(before, Shift);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Stepping(after, _ => 0).Take(expected.Count));
    }

    [Fact]
    public void TheStructOfAFirstRunHasThePointsAndScopesOfTheClassAndSuspendsToTheClass()
    {
        var copies = FirstRuns();
        var scopes = Scopes(after, _ => 0, _ => false);
        var stepping = Stepping(after, _ => 0);

        Assert.NotEmpty(copies);
        foreach (var (original, copy) in copies)
        {
            Assert.Equal(Points(before, original.ToDebugInformationHandle(), 0), Points(after, copy.ToDebugInformationHandle(), 0));
            Assert.Equal(Kickoff(before, original), Kickoff(after, copy));
            Assert.Equal(Of(Scopes(before, _ => 0, _ => false), original), Of(scopes, copy));
            Assert.Equal(Of(Stepping(before, _ => 0, Shift), original), Of(stepping, copy));
        }
    }

    private static List<(MethodDefinitionHandle Original, MethodDefinitionHandle Copy)> FirstRuns()
    {
        var image = wovenImage.GetMetadataReader();
        var types = image.TypeDefinitions.Select(image.GetTypeDefinition).ToLookup(type => (image.GetString(type.Name), type.GetDeclaringType()));
        return [.. types.Where(group => group.Key.Item1.EndsWith("$first", StringComparison.Ordinal)).Select(group =>
            (MoveNext(types[(group.Key.Item1[..^"$first".Length], group.Key.Item2)].Single()), MoveNext(group.Single())))];

        MethodDefinitionHandle MoveNext(TypeDefinition type) =>
            type.GetMethods().Single(method => image.GetString(image.GetMethodDefinition(method).Name) == "MoveNext");
    }

    private static MethodDefinitionHandle Kickoff(MetadataReader pdb, MethodDefinitionHandle method) =>
        pdb.GetMethodDebugInformation(method).GetStateMachineKickoffMethod();

    private static List<string> Of(List<string> lines, MethodDefinitionHandle method)
    {
        var token = $"{MetadataTokens.GetToken(method):x8}";
        return [.. lines.Where(line => line.StartsWith(token, StringComparison.Ordinal)).Select(line => line[token.Length..])];
    }

    [Fact]
    public void StateMachinesAreTiedToTheirMethods() => Assert.Equal(Kickoffs(before), Kickoffs(after).Take(before.MethodDebugInformation.Count));

    private static MetadataReader Read(byte[] pdb) => MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(pdb)).GetMetadataReader();

    private static int Shift(MethodDefinitionHandle method) => Size(wovenImage, method) - Size(sourceImage, method);

    private static bool HasLanes(MethodDefinitionHandle method) =>
        script.LaneOf(script.Assembly.ManifestModule.ResolveMethod(MetadataTokens.GetToken(method))!) is not null;

    private static bool BeginsInstruction(MethodDefinitionHandle method, int offset)
    {
        var body = wovenImage.GetMethodBody(wovenImage.GetMetadataReader().GetMethodDefinition(method).RelativeVirtualAddress);
        var offsets = new HashSet<int>();
        foreach (var instruction in Molt.Images.IlReader.Read(body.GetILBytes())) offsets.Add(instruction.Offset);
        return offsets.Contains(offset);
    }

    private static int Size(PEReader image, MethodDefinitionHandle method)
    {
        var address = image.GetMetadataReader().GetMethodDefinition(method).RelativeVirtualAddress;
        return address == 0 ? 0 : image.GetMethodBody(address).GetILReader().Length;
    }

    private static List<(int, int, int, int, int, string)> Points(MetadataReader pdb, MethodDebugInformationHandle handle, int shift) =>
        [.. pdb.GetMethodDebugInformation(handle).GetSequencePoints().Select(point => (point.Offset + shift, point.StartLine,
            point.StartColumn, point.EndLine, point.EndColumn, pdb.GetString(pdb.GetDocument(point.Document).Name)))];

    private static List<string> Scopes(MetadataReader pdb, Func<MethodDefinitionHandle, int> shift, Func<MethodDefinitionHandle, bool> isLeftOut) =>
        [.. pdb.LocalScopes.Select(pdb.GetLocalScope).Where(scope => !isLeftOut(scope.Method)).Select(scope =>
            $"{MetadataTokens.GetToken(scope.Method):x8} {scope.StartOffset + shift(scope.Method)} {scope.Length} "
            + $"{MetadataTokens.GetRowNumber(scope.ImportScope)} "
            + string.Join(',', scope.GetLocalVariables().Select(pdb.GetLocalVariable).Select(one => $"{pdb.GetString(one.Name)}:{one.Index}")) + ' '
            + string.Join(',', scope.GetLocalConstants().Select(pdb.GetLocalConstant).Select(one => pdb.GetString(one.Name))))];

    private static List<string> Imports(MetadataReader pdb) =>
        [.. pdb.ImportScopes.SelectMany(handle => pdb.GetImportScope(handle).GetImports().ToArray()).Select(import => import.Kind switch
        {
            ImportDefinitionKind.ImportNamespace => Text(pdb, import.TargetNamespace),
            ImportDefinitionKind.ImportType => $"{MetadataTokens.GetToken(import.TargetType):x8}",
            _ => $"{import.Kind}",
        })];

    private static string Text(MetadataReader pdb, BlobHandle name) => System.Text.Encoding.UTF8.GetString(pdb.GetBlobBytes(name));

    private static List<string> Stepping(
        MetadataReader pdb, Func<MethodDefinitionHandle, int> shift, Func<MethodDefinitionHandle, int>? shiftOfResumption = null)
    {
        var lines = new List<string>();
        foreach (var one in pdb.CustomDebugInformation.Select(pdb.GetCustomDebugInformation).Where(one => pdb.GetGuid(one.Kind) == asyncStepping))
        {
            var (reader, by) = (pdb.GetBlobReader(one.Value), shift((MethodDefinitionHandle)one.Parent));
            var byAgain = shiftOfResumption is null ? by : shiftOfResumption((MethodDefinitionHandle)one.Parent);
            var handler = reader.ReadInt32();
            var line = $"{MetadataTokens.GetToken(one.Parent):x8} {(handler == 0 ? 0 : handler + by)}";
            while (reader.RemainingBytes > 0) line += $" {reader.ReadInt32() + by}-{reader.ReadInt32() + byAgain}:{reader.ReadCompressedInteger()}";
            lines.Add(line);
        }

        return lines;
    }

    private static List<int> Kickoffs(MetadataReader pdb) =>
        [.. pdb.MethodDebugInformation.Select(handle => pdb.GetMethodDebugInformation(handle).GetStateMachineKickoffMethod())
            .Select(handle => MetadataTokens.GetRowNumber(handle))];
}
