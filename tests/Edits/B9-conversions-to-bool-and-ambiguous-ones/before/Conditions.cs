namespace Game;

public static class Conditions
{
    public static IEnumerable<string> All() => [If(), While(), Either(), For(), Do(), Taken()];

    private static string If() { if (Other.Flag()) return "if"; return "if not"; }

    private static string While() { while (Other.Flag()) return "while"; return "while not"; }

    private static string Either() => Other.Flag() ? "either" : "or";

    private static string For() { for (; Other.Flag();) return "for"; return "for not"; }

    private static string Do() { var times = 0; do { times++; } while (times < 3 && (Other.Flag() ? true : false)); return $"do {times}"; }

    private static string Taken() => Other.Take(Other.Flag());
}
