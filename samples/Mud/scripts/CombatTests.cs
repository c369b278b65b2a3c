using Xunit;

public sealed class CombatTests
{
    [Fact]
    public void EvenTheWeakHurt() => Assert.True(Combat.Damage(new Brawler(strength: 1), new Brawler(toughness: 9)) >= 1);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 5)]
    public void TheToughSuffersLess(int tender, int tough) =>
        Assert.True(Combat.Damage(new Brawler(strength: 6), new Brawler(toughness: tough)) < Combat.Damage(new Brawler(strength: 6), new Brawler(toughness: tender)));

    [Fact]
    public void WhoIsBeatenIsNobodysFoeAnyMore()
    {
        var yard = new Yard();
        var (strong, weak) = (new Brawler(strength: 20), new Brawler());
        strong.MoveTo(yard);
        weak.MoveTo(yard);
        strong.Foe = weak;
        Combat.Strike(strong, weak);
        Assert.True(weak.IsDead);
        Assert.Null(strong.Foe);
    }

    private sealed class Brawler(int strength = 1, int toughness = 0) : Being
    {
        public bool IsDead { get; private set; }

        public override string Title => "the brawler";

        public override int Strength => strength;

        public override int Toughness => toughness;

        public override int MaxHealth => 10;

        public override void Act() { }

        public override void Die() => IsDead = true;
    }
}
