using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.State;

/// <summary>Late fields of edits that did not go live.</summary>
public sealed class RefusedFieldsTests
{
    [Fact]
    public async Task WhatAnObjectGotFromAnEditThatWasRefusedIsNoFieldOfTheNext()
    {
        await using var scripts = new LiveScripts(watch: false);
        scripts.Save("Orc.cs", "public class Orc { public static readonly Orc Held = new(); public int Power = 3; public static string Ask() => $\"{Held.Power}\"; }");
        await scripts.LoadAsync();
        Assert.Equal("3", scripts.Call<string>("Orc.Ask"));
        var refused = await scripts.EditAsync(("Orc.cs", """
            public class Orc
            {
                public static readonly Orc Held = new(); public int Power = 3; public string Rage = "rage";
                public static string Ask() => $"{Held.Power}";
                public static int Count = Touch();
                private static int Touch() { Held.Rage = "fury"; throw new InvalidOperationException(Held.Rage); }
            }
            """));
        Assert.Equal((EditKind.Refused, "MOLT0305"), (refused!.Kind, refused.Diagnostics[0].Id));
        var applied = await scripts.EditAsync(("Orc.cs", """
            public class Orc
            {
                public static readonly Orc Held = new(); public int Power = 3; public int[] Scars = [7, 8];
                public static string Ask() => $"{Held.Power} {Held.Scars.GetType().Name} {Held.Scars.Length} {Held.Scars[1]}";
            }
            """));
        Assert.Equal(EditKind.Applied, applied!.Kind);
        Assert.Equal("3 Int32[] 2 8", scripts.Call<string>("Orc.Ask"));
    }
}
