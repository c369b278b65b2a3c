using Game;

public static class Probe
{
    private static Account held = null!;

    public static void Setup() => held = new Account { Gold = 77, Owner = "Ada" };

    public static IEnumerable<string> Kept() => [$"{held.Gold++} {held.Owner}"];

    public static IEnumerable<string> Answers()
    {
        var account = new Account { Owner = "Bo" };
        return [$"{account.Gold} {account.Owner} {Account.Rate}"];
    }
}
