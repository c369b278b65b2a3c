namespace Mud.Tests;

/// <summary>Edits of docs/tutorial.md that change the shape of objects which are there already.</summary>
public sealed class LivingObjectsTests : EditedWorld
{
    [Fact]
    public async Task PlayersWhoPlayGetAFieldWithItsInitializer()
    {
        World.Scripts.Replace(
            "Player.cs", "    public bool Watching { get; set; }", "    public bool Watching { get; set; }\n\n    public string Mood { get; set; } = \"curious\";");
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 2: .*Player\.Mood added");
        World.Scripts.Replace("Commands/Score.cs", "strength {player.Strength}", "strength {player.Strength}, {player.Mood}");
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 3: Score\.Run changed");
        await Ann.SayAsync("score", expected: "Ann: health 50 of 50, strength 5, curious.");
        await Bob.SayAsync("score", expected: ", curious.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task ACreatureOverridesWhatItInherited()
    {
        World.Scripts.Replace(
            "Creatures/Cook.cs", "    public override int MaxHealth => 60;", "    public override int MaxHealth => 60;\n\n    public override string Title => \"the old cook\";");
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 2: .*Cook\.Title added");
        await Ann.SayAsync("look", expected: "The old cook is here.");
        await Ann.ExpectAsync("The old cook stirs the soup.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task ARoomThatPeopleStandInImplementsOneMoreInterface()
    {
        World.Scripts.Save("Rooms/IWarm.cs", NewScripts.IWarm);
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 2: IWarm added");
        World.Scripts.Replace("Rooms/Kitchen.cs", "class Kitchen : Room\n{", "class Kitchen : Room, IWarm\n{\n    public string Warmth => \"The stove glows.\";\n");
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 3: .*Kitchen\.Warmth added");
        World.Scripts.Replace(
            "Commands/Look.cs", "player.Tell(room.Describe());", "player.Tell(room.Describe());\n        if (room is IWarm warm) player.Tell(warm.Warmth);");
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 4: Look\.Run changed");
        await Ann.SayAsync("look", expected: "The stove glows.");
        await NobodyHasLostAnything();
    }
}
