namespace Molt.Cli.Display;

/// <summary>What tests said, in one line: <c>3 of 12 passed in 41 ms</c>.</summary>
internal sealed class TestLine(Palette palette)
{
    public string Of(TestSummary? tests)
    {
        if (tests is null) return palette.Caution("no test ran");
        var skipped = tests.Skipped == 0 ? "" : $", {palette.Caution($"{tests.Skipped} skipped")}";
        var time = $" in {Headline.Duration(tests.Milliseconds)}";
        var rest = tests.Run + tests.Skipped < tests.Found ? $" of {tests.Found}" : "";
        return tests.Failed == 0
            ? $"{palette.Good($"{tests.Run} passed")}{rest}{skipped}{time}"
            : $"{palette.Bad($"{tests.Failed} failed")}, {tests.Run - tests.Failed} passed{rest}{skipped}{time}";
    }
}
