namespace Mud.Tests;

/// <summary>Classes and methods that are added.</summary>
public sealed class AddingTests : EditedWorld
{
    [Fact]
    public async Task AClassGetsAMethodThatUsesANewClass()
    {
        World.Scripts.Save("Creatures/Cook.cs", NewScripts.CookWithProverbs);
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 2: Cook\.Act changed; .*Proverbs.* added");
        await Ann.ExpectAsync("The cook mutters: Hunger is the best sauce.");
        await Ann.ExpectAsync("The cook mutters: Too many of us spoil the broth.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task ANewCreatureComesToItsHomeAndGoesWithItsFile()
    {
        World.Scripts.Save("Creatures/Crow.cs", NewScripts.Crow);
        await Bob.ExpectAsync("The crow caws.");
        await Bob.SayAsync("look", expected: "The crow is here.");
        World.Scripts.Delete("Creatures/Crow.cs");
        await Ann.ExpectAsync("Crow removed");
        await Ann.ExpectAsync("The cook stirs the soup."); // so a heartbeat has passed
        await Bob.SayAsync("kill crow", expected: "You see nobody of that name.");
        await NobodyHasLostAnything();
    }
}
