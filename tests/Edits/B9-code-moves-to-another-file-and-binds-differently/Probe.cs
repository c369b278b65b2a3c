public static class Probe
{
    private static readonly Dog old = new();

    public static void Setup() => old.Weight = 5;

    public static IEnumerable<string> Answers()
    {
        var dog = new Dog();
        yield return dog.Says;
        dog.Feed(7);
        yield return dog.Says;
        yield return dog.Called();
        yield return dog.Greets();
    }

    public static IEnumerable<string> Kept()
    {
        yield return old.Says;
        old.Feed(old.Weight);
        yield return old.Says;
        old.Weight = 5;
    }
}
