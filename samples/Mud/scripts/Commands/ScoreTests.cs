using Xunit;

public sealed class ScoreTests
{
    [Fact]
    public void AKnifeMakesOneStronger()
    {
        var session = new Listener();
        var player = new Player(world: null!, session);
        player.Items.Add(new Knife());
        new Score().Run(player, words: "");
        Assert.Contains($"strength {player.Strength}", session.Last);
        Assert.True(player.Strength > new Player(world: null!, session).Strength);
    }

    private sealed class Listener : ISession
    {
        public string Last { get; private set; } = "";

        public void Send(string text) => Last = text;

        public void Close() { }
    }
}
