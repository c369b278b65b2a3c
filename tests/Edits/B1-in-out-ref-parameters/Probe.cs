using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var trader = new Trader();
        var rich = new Purse { Gold = 40 };
        var poor = new Purse { Gold = 4 };
        var first = trader.TryBuy(ref rich, "sword", out var receipt);
        var second = trader.TryBuy(ref poor, "axe", out var other);
        trader.Pay(ref poor, 100);
        return [$"{first} {receipt} {rich.Gold}", $"{second} {other} {poor.Gold}", $"{trader.Price(rich)} {trader.Peek(in rich)}"];
    }
}
