using Molt;
using Mud.Host;

namespace Mud.Tests.Host;

public sealed class EditLineTests
{
    private readonly EditLine line = new("Mud", ScriptsFolder.Find());

    [Fact]
    public void AChangedMemberIsToldByItsClassAndName() =>
        Assert.Equal("[molt] generation 4: Kitchen.Describe changed (12 ms)", line.Of(Applied(4) with
        {
            Updated = ["Mud.Rooms.Kitchen.Describe()"],
        }));

    [Fact]
    public void ANewTypeIsToldWithoutItsMembers() =>
        Assert.Equal("[molt] generation 5: Combat.Damage changed; Dance added; Crow removed (12 ms)", line.Of(Applied(5) with
        {
            Updated = ["Mud.Combat.Damage(Mud.Being, Mud.Being)"],
            Added = ["Mud.Commands.Dance", "Mud.Commands.Dance.Run(Mud.Player, string)", "Mud.Commands.Dance.Verb"],
            Removed = ["Mud.Creatures.Crow"],
        }));

    [Fact]
    public void AnEditOfManyMembersIsToldInBrief() =>
        Assert.Equal("[molt] generation 6: C.A, C.B, C.C, C.D and 2 more changed (12 ms)", line.Of(Applied(6) with
        {
            Updated = ["Mud.C.A()", "Mud.C.B()", "Mud.C.C()", "Mud.C.D()", "Mud.C.E()", "Mud.C.F()"],
        }));

    [Fact]
    public void ARefusalIsToldByItsFirstError() =>
        Assert.Equal("[molt] refused: Kitchen.cs(7): ; expected (and 1 more)", line.Of(Refused(EditKind.Refused)));

    [Fact]
    public void WhatIsHeldBackIsToldToo() =>
        Assert.Equal("[molt] held back: Kitchen.cs(7): ; expected (and 1 more)", line.Of(Refused(EditKind.Held)));

    private static EditReport Applied(int generation) => new()
    {
        Kind = EditKind.Applied,
        Generation = generation,
        Milliseconds = new EditTimings(1, 8, 2, 1, 12.3),
    };

    private static EditReport Refused(EditKind kind) => new()
    {
        Kind = kind,
        Generation = 4,
        Diagnostics =
        [
            new ScriptDiagnostic("CS0219", ScriptSeverity.Warning, "/scripts/Rooms/Yard.cs", 2, 1, "never used"),
            new ScriptDiagnostic("CS1002", ScriptSeverity.Error, "/scripts/Rooms/Kitchen.cs", 7, 80, "; expected"),
            new ScriptDiagnostic("CS1513", ScriptSeverity.Error, "/scripts/Rooms/Kitchen.cs", 8, 2, "} expected"),
        ],
    };
}
