using System.Diagnostics;
using Molt.Python.Finding;

namespace Molt.Python.Tests;

/// <summary>Where the library is looked for. What starts a Python runs in a process of its own: a process has only one.</summary>
public sealed class FindingTests
{
    [Fact]
    public void WhatIsNamedAndNotThereIsAnErrorThatSaysSo()
    {
        var thrown = Assert.Throws<PythonNotFoundException>(() => LibrarySearch.Load(new() { Library = "/no/such/libpython3.11.so" }));
        Assert.Contains("MOLT0700", thrown.Message);
        Assert.Contains("PythonOptions.Library: /no/such/libpython3.11.so: does not exist", thrown.Message);
        Assert.Contains("has no pyvenv.cfg", Assert.Throws<PythonNotFoundException>(() => LibrarySearch.Load(new() { VirtualEnvironment = "/no/such" })).Message);
    }

    [Theory]
    [InlineData("libpython3.8.so.1.0", false)]
    [InlineData("libpython3.9.so", true)]
    [InlineData("libpython3.13.so.1.0", true)]
    [InlineData("libpython3.13t.so", false)]
    [InlineData("libpython3.14.so", false)]
    [InlineData("python311.dll", true)]
    [InlineData("python38.dll", false)]
    [InlineData("Python", true)]
    public void OnlyVersionsThatWorkAreTaken(string name, bool isGood) => Assert.Equal(isGood, LibraryVersion.Objection("/x/" + name) is null);

    [Fact]
    public void AFileThatIsNoLibraryIsPassedOverWithTheSystemsReason()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "libpython3.11.so"), "text");
        var thrown = Assert.Throws<PythonNotFoundException>(() => LibrarySearch.Load(new() { Library = folder.Path }));
        Assert.Contains($"{folder.Path}/libpython3.11.so: ", thrown.Message);
        Assert.DoesNotContain("does not exist", thrown.Message);
    }

    [Fact]
    public void AVirtualEnvironmentIsRespected()
    {
        using var folder = new TemporaryFolder();
        var prefix = ThePython.Runtime.Import("sys").GetAttribute("base_prefix").ToString();
        Directory.CreateDirectory(Path.Combine(folder.Path, "bin"));
        var site = Path.Combine(folder.Path, "lib", $"python{string.Join('.', ThePython.Runtime.Version.Split('.')[..2])}", "site-packages");
        Directory.CreateDirectory(site);
        File.WriteAllText(Path.Combine(site, "only_here.py"), "x = 'from the environment'");
        File.WriteAllText(Path.Combine(folder.Path, "pyvenv.cfg"), $"home = {prefix}/bin\ninclude-system-site-packages = false\n");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "bin", "python"), Path.Combine(prefix, "bin", "python3"));
        var lines = Child("environment", new() { ["VIRTUAL_ENV"] = folder.Path, ["MOLT_PYTHON"] = ThePython.Runtime.Library });
        Assert.Equal([folder.Path, "from the environment"], lines);
    }

    [Fact]
    public void WithoutALocaleTextIsStillUnicode() => Assert.Equal(["äöü \U0001F40D", "utf-8"], Child("unicode", new() { ["LC_ALL"] = "C", ["MOLT_PYTHON"] = ThePython.Runtime.Library }));

    [Fact]
    public void WhatPythonHasWrittenAndRegisteredIsNotLostAtTheEnd() => Assert.Equal(["written", "at the end"], Child("end", new() { ["MOLT_PYTHON"] = ThePython.Runtime.Library }));

    // Python takes a package for imported that another thread is still importing, if a part of it is asked for.
    [Fact]
    public void DotNetIsImportedBeforeTwoThreadsCanImportItAtOnce() => Assert.Equal(["True"], Child("imported", new() { ["MOLT_PYTHON"] = ThePython.Runtime.Library }));

    [Fact]
    public void ArgumentsArriveThoughTheCollectorKnowsTheirTuple() => Assert.Equal(["((1, 'a'), (2, 'b'), (3, 'c'))", "((1, 'a'), (2, 'b'), (3, 'c'))"], Child("tuples", new() { ["MOLT_PYTHON"] = ThePython.Runtime.Library }));

    [Fact]
    public void OutputAndRecordsAreLoggedByOption()
    {
        var lines = Child("logging", new() { ["MOLT_PYTHON"] = ThePython.Runtime.Library });
        Assert.Equal(["Information Python.stdout 40 one", "Information Python.stdout 40 two", "Warning Python.stderr 40 bad", "Warning Python.game.orcs 41 heavy 17"], lines[..4]);
        Assert.StartsWith("Error Python.root 41 failed", lines[4]);
        Assert.Contains("ZeroDivisionError: division by zero", string.Join('\n', lines[5..]));
        Assert.Contains(lines, line => line.StartsWith("Error Molt.Python 42 Python raised an exception in thread worker: Traceback", StringComparison.Ordinal));
        Assert.Equal("KeyError: 'thread'", lines[^1]);
    }

    [Theory]
    [MemberData(nameof(Installed))]
    public void EveryInstalledVersionWorks(string library) => Assert.Equal(["42", "13", "abc", "KeyError", "ok"], Child("works", new() { ["MOLT_PYTHON"] = library }));

    public static TheoryData<string> Installed()
    {
        var libraries = UsualPlaces.Folders.SelectMany(folder => Candidates.OfFolder("", folder)).Select(candidate => candidate.Path).OfType<string>()
            .Where(path => LibraryVersion.Objection(path) is null && !path.Contains("/config-", StringComparison.Ordinal)).GroupBy(LibraryVersion.MinorOf).Select(group => group.First());
        return [.. libraries];
    }

    private static string[] Child(string what, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["--child", what]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.GetAwaiter().GetResult());
        return lines;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("molt-python-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
