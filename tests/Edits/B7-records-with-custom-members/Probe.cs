using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        Key first = new("a", 1), second = new("b", 1), third = new("a", 2);
        return
        [
            $"{first == second} {first == third} {new HashSet<Key> { first, second, third }.Count}",
            $"{first} {first with { }} {third with { Name = "c" }}",
            $"{new MasterKey("m", 9)} {new MasterKey("m", 9) with { Id = 8 }}",
        ];
    }
}
