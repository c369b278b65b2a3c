using Molt.Applying;
using Xunit;

namespace Molt.Tests.Applying;

public class FormerArchiveTests
{
    [Fact]
    public void ImagesAreWhatTheyWereHoweverManyAreKept()
    {
        var (archive, images) = (new FormerArchive(), Enumerable.Range(0, 100).Select(number => new FormerImage(Content(number))).ToList());
        foreach (var image in images)
        {
            archive.Keep(image);
            archive.Keep(image); // methods of one image are kept one by one
        }

        for (var number = 0; number < images.Count; number++)
        {
            Assert.Equal(Content(number).Image, images[number].Content.Image);
            Assert.Equal(Content(number).Symbols, images[number].Content.Symbols);
        }
    }

    private static ImageContent Content(int number) => new([1, 2, 3, (byte)number, .. new byte[number]], [4, (byte)number]);
}
