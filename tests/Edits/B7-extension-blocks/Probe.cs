using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() =>
        [$"{"synergy".Vowels} {"x".Between('<', '>')}", $"{new[] { 3, 1, 2 }.Top()} {new[] { "b", "a" }.Top()}", $"{Math.Twice(4)}"];
}
