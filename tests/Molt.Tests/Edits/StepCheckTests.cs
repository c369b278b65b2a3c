using Xunit;
using Xunit.Sdk;

namespace Molt.Tests.Edits;

/// <summary>The judge of the live runs must see what is wrong.</summary>
public sealed class StepCheckTests
{
    private static readonly EditReport Applied = new() { Kind = EditKind.Applied, Generation = 2, Updated = ["Game.Orc.Attack(int)"] };

    [Fact]
    public void AnswersThatDifferFromTheColdOnesFail()
    {
        var (check, cold) = Check("B1-recursion", 1);

        check.Answers(cold, []);
        Assert.ThrowsAny<XunitException>(() => check.Answers([.. cold, "more"], []));
    }

    [Fact]
    public void KeptStateThatIsNotAsTheCaseSaysFails()
    {
        var (check, cold) = Check("M4-instance-field-added", 2);

        check.Answers(cold, ["angry orc", "angry orc"]);
        Assert.ThrowsAny<XunitException>(() => check.Answers(cold, ["orc", "orc"]));
    }

    [Fact]
    public void AnEditThatShouldBeRefusedAndGoesLiveFails()
    {
        var (check, _) = Check("M6-field-retyped", 1);
        var error = new ScriptDiagnostic("MOLT1234", ScriptSeverity.Error, "Purse.cs", 5, 17, "A field was retyped.");
        var refused = Applied with { Kind = EditKind.Refused, Generation = 1, Diagnostics = [error] };

        check.Report(refused, new StepOutcome(1, 1, []));
        Assert.ThrowsAny<XunitException>(() => check.Report(refused with { Diagnostics = [] }, new StepOutcome(1, 1, [])));
        Assert.ThrowsAny<XunitException>(() => check.Report(Applied, new StepOutcome(1, 2, [])));
    }

    [Fact]
    public void AMemberThatIsMissingFromTheReportFails()
    {
        var (check, _) = Check("B1-instance-and-static-methods", 1);
        var all = Applied with { Updated = ["Game.Orc.Attack(int)", "Game.Orc.Cry(string)", "Game.Orc.Report()"] };

        check.Report(all, new StepOutcome(1, 2, []));
        Assert.ThrowsAny<XunitException>(() => check.Report(Applied, new StepOutcome(1, 2, [])));
        Assert.ThrowsAny<XunitException>(() => check.Report(all, new StepOutcome(1, 1, [])));
    }

    [Fact]
    public void AFileThatShouldBeHeldBackAndIsNotFails()
    {
        var (check, _) = Check("F2-error-in-one-of-several-files", 1);
        var held = Applied with { Updated = ["Game.Good.Show()"] };

        check.Report(held, new StepOutcome(1, 2, ["Bad.cs"]));
        Assert.ThrowsAny<XunitException>(() => check.Report(held, new StepOutcome(1, 2, [])));
    }

    private static (StepCheck Check, System.Collections.Immutable.ImmutableArray<string> Cold) Check(string name, int step)
    {
        var edits = EditCases.Load(name);
        return (new StepCheck(edits, edits.Steps[step]), ColdRun.Answers(edits, edits.Steps[step]));
    }
}
