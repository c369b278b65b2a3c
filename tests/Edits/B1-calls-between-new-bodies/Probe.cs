public static class Probe
{
    private static Game.Ledger? nobody;

    public static string[] Answers() =>
    [
        Game.Caller.All(),
        NullReceiver(),
    ];

    private static string NullReceiver()
    {
        try { return Game.Caller.Ask(nobody); }
        catch (NullReferenceException) { return "null"; }
    }
}
