using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        Maybe<int> none = default, some = new(4), other = new(5);
        return [$"{none.Or(1)} {some.Or(1)} {(some | other).Or(0)}", some.Then(number => $"<{number}>").Or("none"), $"{none.Then(number => number + 1).Or(9)}"];
    }
}
