using Molt.Cli.Display;
using Xunit;

namespace Molt.Cli.Tests.Display;

public sealed class HeadlineTests
{
    [Theory]
    [InlineData(0.04, "0.0 ms")]
    [InlineData(9.94, "9.9 ms")]
    [InlineData(9.96, "10 ms")]
    [InlineData(999.4, "999 ms")]
    [InlineData(999.6, "1.00 s")]
    [InlineData(61250, "61.25 s")]
    public void ATimeHasTheUnitThatReadsWell(double milliseconds, string written) =>
        Assert.Equal(written, Headline.Duration(milliseconds));
}
