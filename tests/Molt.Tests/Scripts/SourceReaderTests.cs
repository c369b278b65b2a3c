using System.Text;
using Molt.Languages;
using Molt.Model;
using Molt.Scripts;
using Molt.Tests.Languages;
using Xunit;

namespace Molt.Tests.Scripts;

public sealed class SourceReaderTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly SourceReader reader = new(TimeProvider.System, Exclusions.None, ScriptNames.CSharp);

    private ScriptRoot Root => ScriptRoot.At(directory.Path, "Game");

    public void Dispose() => directory.Dispose();

    [Fact]
    public void AScanReturnsAllScriptsSortedOrdinallyWithTheirTexts()
    {
        directory.Write("b.cs", "b");
        directory.Write("sub/a.cs", "a");
        directory.Write("B.cs", "B");
        directory.Write("obj/x.cs", "x");
        var changes = reader.Scan(Root).Changes;
        Assert.Equal([directory["B.cs"], directory["b.cs"], directory["sub/a.cs"]], changes.Select(change => change.Path));
        Assert.Equal(["B", "b", "a"], changes.Select(change => change.After!.Text));
        Assert.All(changes, change => Assert.Equal(("Game", directory.Path), (change.After!.BaseNamespace, change.After.Root)));
    }

    [Fact]
    public void ASaveThatChangesNothingIsNoChange()
    {
        var path = directory.Write("a.cs", "class A;");
        reader.Scan(Root);
        directory.Write("a.cs", "class A;");
        Assert.Empty(Collect(path).Changes);
        directory.Write("a.cs", "class B;");
        Assert.Equal("class B;", Assert.Single(Collect(path).Changes).After!.Text);
    }

    [Fact]
    public void AFileThatIsEmptiedAndWrittenAgainIsReadAsItIsWritten()
    {
        var path = directory.Write("a.sum", "a = 1");
        var language = new Sums { Reading = content => { if (content.Length == 0) directory.Write("a.sum", "a = 2"); } };
        var patient = new SourceReader(TimeProvider.System, Exclusions.None, new ScriptNames([language]));
        patient.Scan(Root);
        directory.Write("a.sum", "");
        Assert.Equal("a = 2", Assert.Single(patient.Collect([Notice(path)]).Changes).After!.Text);
    }

    [Fact]
    public void AFileThatIsEmptyAndStaysSoIsAChange()
    {
        var path = directory.Write("a.cs", "class A;");
        reader.Scan(Root);
        directory.Write("a.cs", "");
        Assert.Equal("", Assert.Single(Collect(path).Changes).After!.Text);
        Assert.Empty(Collect(path).Changes);
    }

    [Fact]
    public void WhatWasReadAndLostOnTheWayIsFoundAgain()
    {
        var (changed, deleted, same, born) = (directory.Write("a.cs", "class A;"), directory.Write("b.cs", "class B;"), directory.Write("c.cs", "class C;"), directory["d.cs"]);
        var live = reader.Scan(Root).Changes.Select(change => change.After!).ToList();
        directory.Write("a.cs", "class Changed;");
        directory.Write("d.cs", "class Born;");
        File.Delete(deleted);
        Assert.Equal(3, Collect(changed, deleted, same, born).Changes.Length);
        reader.Doubt(() => live);
        Assert.Equal([changed, deleted, born], reader.Collect([]).Changes.Select(change => change.Path));
        Assert.Empty(reader.Collect([]).Changes);
    }

    [Fact]
    public void DeletedIsAChangeAndWrittenAgainIsOneToo()
    {
        var path = directory.Write("a.cs", "class A;");
        reader.Scan(Root);
        File.Delete(path);
        Assert.Null(Assert.Single(Collect(path).Changes).After);
        Assert.Empty(Collect(path).Changes);
        directory.Write("a.cs", "class A;");
        Assert.NotNull(Assert.Single(Collect(path).Changes).After);
    }

    [Fact]
    public void DeletedAndWrittenAgainAsItWasBetweenTwoLooksIsNoChange()
    {
        var path = directory.Write("a.cs", "class A;");
        reader.Scan(Root);
        File.Delete(path);
        directory.Write("a.cs", "class A;");
        Assert.Empty(reader.Collect([Notice(path), Notice(null)]).Changes);
    }

    [Fact]
    public void ANoticeWithoutAPathFindsNewChangedAndMissingFiles()
    {
        var removed = directory.Write("a.cs", "a");
        var changed = directory.Write("b.cs", "b");
        directory.Write("same.cs", "same");
        reader.Scan(Root);
        File.Delete(removed);
        directory.Write("b.cs", "b2");
        var added = directory.Write("c/c.cs", "c");
        var changes = reader.Collect([Notice(null)]).Changes;
        Assert.Equal([removed, changed, added], changes.Select(change => change.Path));
        Assert.Equal([null, "b2", "c"], changes.Select(change => change.After?.Text));
    }

    [Fact]
    public void ANoticeOfAFolderConcernsWhatIsBelowItOnly()
    {
        directory.Write("sub/a.cs", "a");
        directory.Write("sub2/a.cs", "a");
        reader.Scan(Root);
        directory.Write("sub2/a.cs", "changed");
        Directory.Move(directory["sub"], directory["moved"]);
        var changes = reader.Collect([Notice(directory["sub"]), Notice(directory["moved"])]).Changes;
        Assert.Equal([directory["moved/a.cs"], directory["sub/a.cs"]], changes.Select(change => change.Path));
    }

    [Fact]
    public void NoticesOfOtherRootsOrOfFilesThatAreNoScriptsMeanNothing()
    {
        reader.Scan(Root);
        var swap = directory.Write(".a.cs.swp", "x");
        Assert.Empty(reader.Collect([Notice(swap), new Notice("/elsewhere", "/elsewhere/a.cs", 1)]).Changes);
    }

    [Fact]
    public void TheChangeSetIsAsOldAsItsEarliestNotice() =>
        Assert.Equal(7, reader.Collect([new Notice("/r", null, 9), new Notice("/r", null, 7)]).NoticedAt);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    public void ByteOrderMarksAndLineEndsAreOrdinary(string encodingName, bool hasMark)
    {
        const string Text = "class Ä\r\n{\r\n    string S => \"ü€😀\";\r\n}";
        var encoding = Encoding.GetEncoding(encodingName);
        File.WriteAllBytes(directory["a.cs"], [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)]);
        Assert.Equal(Text, Assert.Single(reader.Scan(Root).Changes).After!.Text);
    }

    [Fact]
    public void AddingAByteOrderMarkChangesTheHashButNotTheText()
    {
        var path = directory.Write("a.cs", "class A;");
        var before = Assert.Single(reader.Scan(Root).Changes).After!;
        File.WriteAllText(path, "class A;", new UTF8Encoding(true));
        var after = Assert.Single(Collect(path).Changes).After!;
        Assert.Equal(before.Text, after.Text);
        Assert.NotEqual(before.Hash.ToArray(), after.Hash.ToArray());
    }

    [Fact]
    public void AnEmptyFileIsAValidScript()
    {
        directory.Write("a.cs", "");
        Assert.Equal("", Assert.Single(reader.Scan(Root).Changes).After!.Text);
    }

    [Fact]
    public void InvalidUtf8IsReportedWhereItIsAndTheFileStaysAsItWas()
    {
        var path = directory.Write("a.cs", "class A;");
        reader.Scan(Root);
        File.WriteAllBytes(path, [.. "class A;\n// \u00e4"u8, 0xE4, .. "\n"u8]);
        var set = Collect(path);
        Assert.Empty(set.Changes);
        var complaint = Assert.Single(set.Diagnostics);
        Assert.Equal(("MOLT0102", path, 2, 5), (complaint.Id, complaint.File, complaint.Line, complaint.Column));
        directory.Write("a.cs", "class A2;");
        Assert.Equal("class A2;", Assert.Single(Collect(directory["other.cs"]).Changes).After!.Text);
    }

    [Fact]
    public void InvalidBytesAreCountedFromBehindTheByteOrderMark()
    {
        File.WriteAllBytes(directory["utf8.cs"], [.. Encoding.UTF8.Preamble, .. "a\r\nbc"u8, 0xFF]);
        File.WriteAllBytes(directory["utf16.cs"], [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("a\nbcd"), 0x00, 0xDC, 0x20, 0x00]);
        Assert.Equal([(2, 4), (2, 3)], reader.Scan(Root).Diagnostics.Select(complaint => (complaint.Line, complaint.Column)));
    }

    [Fact]
    public void AFileThatCannotBeReadIsTriedAgainAtAnyNextNoticeAndComplainedAboutOnce()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc");
        var path = directory["a.cs"];
        File.CreateSymbolicLink(path, "/proc/self/mem"); // a regular file whose first page cannot be read, not even by root
        Assert.Equal("MOLT0101", Assert.Single(reader.Scan(Root).Diagnostics).Id);
        Assert.Empty(Collect(directory["other.cs"]).Diagnostics);
        File.Delete(path);
        directory.Write("a.cs", "class A;");
        Assert.Equal(path, Assert.Single(Collect(directory["other.cs"]).Changes).Path);
    }

    [Fact]
    public void ALinkToItselfIsUnreadableAndALinkToNothingIsNoFile()
    {
        File.CreateSymbolicLink(directory["loop.cs"], directory["loop.cs"]);
        File.CreateSymbolicLink(directory["nothing.cs"], directory["missing"]);
        var set = reader.Scan(Root);
        Assert.Empty(set.Changes);
        Assert.Equal(("MOLT0101", directory["loop.cs"]), (Assert.Single(set.Diagnostics).Id, set.Diagnostics[0].File));
    }

    [Fact]
    public void AFileOfMoreThan16MegabytesIsReported()
    {
        using (var stream = File.Create(directory["a.cs"])) stream.SetLength(FileReader.LargestScript + 1);
        var set = reader.Scan(Root);
        Assert.Equal("MOLT0103", Assert.Single(set.Diagnostics).Id);
        Assert.Empty(set.Changes);
    }

    [Fact]
    public void ADirectoryNamedLikeAScriptIsPassedOverAndTheFileThatItReplacedStaysAsItWas()
    {
        var path = directory.Write("a.cs", "class A;");
        reader.Scan(Root);
        File.Delete(path);
        directory.Write("a.cs/inner.cs", "class Inner;");
        var set = Collect(path);
        Assert.Equal("MOLT0104", Assert.Single(set.Diagnostics).Id);
        Assert.Empty(set.Changes);
        Assert.Equal("MOLT0104", Assert.Single(new SourceReader(TimeProvider.System, Exclusions.None, ScriptNames.CSharp).Scan(Root).Diagnostics).Id);
    }

    [Fact]
    public void APipeNamedLikeAScriptBlocksNobody()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs mkfifo");
        using (var child = System.Diagnostics.Process.Start("mkfifo", directory["a.cs"])) child.WaitForExit();
        Assert.Equal("MOLT0104", Assert.Single(reader.Scan(Root).Diagnostics).Id);
    }

    [Fact]
    public void ReadingTakesNoLockThatAWriterWouldRunInto()
    {
        var path = directory.Write("a.cs", "class A;");
        using var writer = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.SkipUnless(OperatingSystem.IsLinux(), "elsewhere locks are mandatory");
        Assert.Equal("class A;", Assert.Single(reader.Scan(Root).Changes).After!.Text);
    }

    [Fact]
    public void ARootThatIsGoneRemovesNothingUntilItIsBack()
    {
        var kept = directory.Write("a.cs", "a");
        var lost = directory.Write("b.cs", "b");
        reader.Scan(Root);
        Directory.Delete(directory.Path, recursive: true);
        var set = reader.Collect([Notice(kept), Notice(null)]);
        Assert.Empty(set.Changes);
        Assert.Equal("MOLT0105", Assert.Single(set.Diagnostics).Id);
        directory.Write("a.cs", "a");
        var change = Assert.Single(reader.Collect([Notice(null)]).Changes);
        Assert.Equal((lost, null), (change.Path, change.After));
    }

    [Fact]
    public void LinkedFoldersAreReadOnceAndLoopsEnd()
    {
        using var outside = new TemporaryDirectory();
        outside.Write("x.cs", "x");
        directory.Write("z/a.cs", "a");
        Directory.CreateSymbolicLink(directory["linked"], outside.Path);
        Directory.CreateSymbolicLink(directory["again"], directory["z"]);
        Directory.CreateSymbolicLink(directory["z/up"], directory.Path);
        Directory.CreateSymbolicLink(outside["self"], outside.Path);
        Assert.Equal([directory["linked/x.cs"], directory["z/a.cs"]], reader.Scan(Root).Changes.Select(change => change.Path));
    }

    [Fact]
    public void NamesThatDifferInCaseOnlyAreTwoFilesWhereTheSystemSaysSo()
    {
        var lower = directory.Write("a.cs", "a");
        reader.Scan(Root);
        File.Move(lower, directory["A.cs"]);
        var changes = reader.Collect([Notice(lower), Notice(directory["A.cs"])]).Changes;
        Assert.Equal([(directory["A.cs"], "a"), (lower, null)], changes.Select(change => (change.Path, change.After?.Text)));
    }

    [Fact]
    public void AnotherRootKeepsItsPendingChanges()
    {
        using var other = new TemporaryDirectory();
        var path = directory.Write("a.cs", "a");
        reader.Scan(Root);
        directory.Write("a.cs", "a2");
        reader.Scan(ScriptRoot.At(other.Path, "Other"));
        Assert.Equal("a2", Assert.Single(Collect(path).Changes).After!.Text);
    }

    private Notice Notice(string? path) => new(directory.Path, path, 1);

    private ChangeSet Collect(params string[] paths) => reader.Collect([.. paths.Select(Notice)]);
}
