using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Faults;

/// <summary>Files and folders that may not be read, in a process that has no privileges.</summary>
public sealed class PermissionFaultTests
{
    private const UnixFileMode Usual = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [Fact]
    public async Task WhatMayNotBeReadIsRefusedAndGoesLiveWhenItMay()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "users are changed by what Linux has");
        const string Nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups";
        var isPrivileged = Environment.IsPrivilegedProcess;
        Assert.SkipUnless(!isPrivileged || await ChildTest.CanRunAsync($"{Nobody} test -x '{ChildTest.Program}'"), "another user cannot run the tests here");
        await ChildTest.RunAsync(typeof(PermissionFaultTests), nameof(InAChildWithoutPrivileges), isPrivileged ? $"exec {Nobody}" : "exec");
    }

    [Fact(Explicit = true)]
    public async Task InAChildWithoutPrivileges()
    {
        if (OperatingSystem.IsWindows()) return;
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Number("A", 1)), ("Rooms/B.cs", Number("B", 1)));
        var draft = scripts.Beside("draft");
        await File.WriteAllTextAsync(draft, Number("A", 2), TestContext.Current.CancellationToken);
        File.SetUnixFileMode(draft, UnixFileMode.None);
        var path = Path.Combine(scripts.Root, "A.cs");
        File.Move(draft, path, overwrite: true);
        var refused = await scripts.NextAsync();
        Assert.Equal((EditKind.Refused, "MOLT0101", 1), (refused.Kind, refused.Diagnostics[0].Id, scripts.Call<int>("A.Number")));
        scripts.Save("Rooms/B.cs", Number("B", 2));
        await scripts.NextAsync(EditKind.Applied, "Rooms/B.cs");
        File.SetUnixFileMode(path, Usual);
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Equal((2, 2), (scripts.Call<int>("A.Number"), scripts.Call<int>("Rooms.B.Number")));

        var folder = Path.Combine(scripts.Root, "Rooms");
        File.SetUnixFileMode(folder, UnixFileMode.None);
        scripts.Save("A.cs", Number("A", 3));
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Equal((3, 2), (scripts.Call<int>("A.Number"), scripts.Call<int>("Rooms.B.Number")));
        File.SetUnixFileMode(folder, Usual);
        scripts.Save("Rooms/B.cs", Number("B", 3));
        await scripts.NextAsync(EditKind.Applied, "Rooms/B.cs");
        Assert.Equal((3, 3), (scripts.Call<int>("A.Number"), scripts.Call<int>("Rooms.B.Number")));
    }

    private static string Number(string type, int value) => $"public static class {type} {{ public static int Number() => {value}; }}";
}
