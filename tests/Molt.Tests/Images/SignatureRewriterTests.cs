using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Xunit;

namespace Molt.Tests.Images;

public class SignatureRewriterTests
{
    private static readonly TypeHandleMap Same = type => type;

    // Row 5 of any table becomes row 300 of the type reference table, which needs a longer coded index.
    private static readonly TypeHandleMap Moved = type =>
        MetadataTokens.GetRowNumber(type) == 5 ? MetadataTokens.TypeReferenceHandle(300) : type;

    [Theory]
    [InlineData("20 02 01 0E 1C", "an instance method")]
    [InlineData("30 02 02 1E 00 13 01 1E 01", "a generic method")]
    [InlineData("05 03 01 0E 41 08 0D", "variable arguments behind a sentinel")]
    [InlineData("06 20 15 1F 19 10 08", "a field with modifiers, by reference")]
    [InlineData("28 01 10 1D 1C 08", "an indexer by reference")]
    [InlineData("07 04 45 10 05 0F 0F 01 16 14 12 15 02 02 04 05 01 7B", "locals: pinned, pointers, typed reference, array with a shape")]
    [InlineData("0A 02 15 12 15 01 08 1E 00", "a method instantiation")]
    [InlineData("06 1B 00 02 20 19 01 0F 05 1B 09 01 08 0E", "a function pointer that takes a function pointer")]
    [InlineData("06 14 08 03 00 03 00 01 02", "an array with bounds and no sizes")]
    [InlineData("00 01 01 11 80 99", "a type with a two-byte coded index")]
    public void ASignatureIsCopiedByteForByteWhenItsTypesStay(string signature, string what) =>
        Assert.True(signature == Rewrite(signature, Same), what);

    [Theory]
    [InlineData("06 12 14", "06 12 84 B1")]
    [InlineData("06 1F 15 1D 11 16", "06 1F 84 B1 1D 11 84 B1")]
    [InlineData("20 01 01 15 12 15 02 11 15 12 19", "20 01 01 15 12 84 B1 02 11 84 B1 12 19")]
    [InlineData("06 1B 00 01 12 15 12 19", "06 1B 00 01 12 84 B1 12 19")]
    [InlineData("07 01 45 14 12 15 02 00 00", "07 01 45 14 12 84 B1 02 00 00")]
    public void TypesAreMappedWhereverTheyStand(string before, string after) => Assert.Equal(after, Rewrite(before, Moved));

    [Theory]
    [InlineData("00 02 1E 00 1D 1E 01 13 00", "00 02 13 02 1D 13 03 13 00")]
    [InlineData("06 1B 00 01 1E 00 15 12 19 01 1E 00", "06 1B 00 01 13 02 15 12 19 01 13 02")]
    public void MethodVariablesBecomeTypeVariablesBehindTheTypesOwn(string before, string after) =>
        Assert.Equal(after, Rewrite(before, Same, 2));

    [Fact]
    public void ATypeSpecificationHasNoHeader() =>
        Assert.Equal("15 12 84 B1 01 1D 13 02", Written("15 12 15 01 1D 1E 00", (reader, builder) =>
            SignatureRewriter.RewriteTypeSpec(reader, builder, Moved, 2)));

    [Fact]
    public void OneTypeIsCopiedAndTheNextCanBeReadBehindIt() =>
        Assert.Equal("10 15 12 84 B1 01 08", Written("10 15 12 15 01 08 0E", (reader, builder) =>
        {
            SignatureRewriter.RewriteType(ref reader, builder, Moved);
            Assert.Equal(0x0E, reader.ReadByte());
        }));

    private static string Rewrite(string signature, TypeHandleMap map, int shift = -1) =>
        Written(signature, (reader, builder) => SignatureRewriter.Rewrite(reader, builder, map, shift));

    private static unsafe string Written(string signature, Action<BlobReader, BlobBuilder> write)
    {
        var bytes = Convert.FromHexString(signature.Replace(" ", ""));
        var builder = new BlobBuilder();
        fixed (byte* start = bytes) write(new BlobReader(start, bytes.Length), builder);
        return string.Join(' ', builder.ToArray().Select(value => value.ToString("X2")));
    }
}
