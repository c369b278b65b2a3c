namespace Game;

public class Room(int number)
{
    private static readonly Dictionary<int, string> names = Journal.Note("names", Enumerable.Range(0, 3).ToDictionary(key => key, key => Rules.Describe(key)));
    [ThreadStatic]
    private static int visits;
    public static event Func<string>? Entered = () => "entered";
    private static readonly Lazy<string> late = new(() => string.Join("", names.Values));
    private static readonly Func<int, string> say = Journal.Note("say", Curry("<", ">"));
    private static Func<int, string> Curry(string open, string close) => key => $"{open}{Rules.Describe(key)}{close}";
    public int Number => number;

    public List<string> Show() => [$"room {Number}", say(2), names[2]];
}

public static class Shop<T>
{
    private static readonly List<T?> stock = [default];
    private static readonly string sign = $"{typeof(T).Name} {Rules.Limit}";
    public static List<string> Show() => [typeof(T).Name, $"{stock.Count} {sign}"];
}

public static class Rules
{
    public static readonly int Limit = Journal.Note("limit", 10) + Most;
    public const int Most = 5;

    public static string Describe(int key) => new Rule(key).ToString();
}

public record Rule(int Key)
{
    private static readonly string[] words = ["zero", "one", "two"];

    public override string ToString() => $"{words[Key]} of {Rules.Limit}";
}
