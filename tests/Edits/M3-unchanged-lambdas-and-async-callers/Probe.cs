using Game;

public static class Probe
{
    private static Func<string> held = null!;
    private static IEnumerable<string> query = null!;

    public static void Setup()
    {
        var forecast = new Forecast("bree");
        held = forecast.Held();
        query = forecast.Query();
    }

    public static IEnumerable<string> Kept() => [held(), .. query];

    public static IEnumerable<string> Answers()
    {
        var forecast = new Forecast("shire");
        return [forecast.Held()(), forecast.LaterAsync().Result, forecast.Inner(), .. forecast.Query(), forecast.Property];
    }
}
