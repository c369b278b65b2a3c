using Game;

public static class Probe
{
    private static readonly IBox<string> Old = new Texts();
    private static readonly object Both = new Both();

    public static void Setup() => Old.Get();

    public static IEnumerable<string> Answers() =>
        [Use.Of(new Texts()), Use.Of<int>(new Both()), Use.Of<string>(new Both()), Use.Of(new Any<long>(5)), Use.Wide(new Texts()), Use.Through<Any<int>, int>(new Any<int>(9))];

    public static IEnumerable<string> Kept() => [Use.Of(Old), Use.Of((IBox<int>)Both), Use.Of((IBox<string>)Both)];
}
