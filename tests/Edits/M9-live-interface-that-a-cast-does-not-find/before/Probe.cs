using Game;

public static class Probe
{
    private static readonly List<object> held = [];

    public static void Setup() => held.AddRange([new Plain(), new Holding<int>.Inner<string[]>(), new Plain.Part(), new Holding<Plain.Part>.Inner<Holding<int>.Inner<Plain.Part>>()]);

    public static IEnumerable<string> Kept() => held.Select(Cast);

    public static IEnumerable<string> Answers() => [Cast(new Plain()), Cast(new Holding<int>.Inner<string[]>()), Cast(new Plain.Part()), Cast(new Holding<Plain.Part>.Inner<Holding<int>.Inner<Plain.Part>>())];

    private static string Cast(object thing)
    {
        try
        {
            return $"{((IWanted)thing).Number} {((IOther<string>)thing).Number}";
        }
        catch (InvalidCastException exception)
        {
            return exception.Message;
        }
    }
}
