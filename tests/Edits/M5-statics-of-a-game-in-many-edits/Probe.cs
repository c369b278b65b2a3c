using Game;

public static class Probe
{
    private static readonly List<Room> Rooms = [];

    public static void Setup()
    {
        for (var number = 0; number < 4; number++) Rooms.Add(new Room(number));
    }

    public static IEnumerable<string> Answers() => [.. new Room(7).Show(), .. Shop<int>.Show(), .. Shop<string>.Show(), Elsewhere(() => string.Join(',', new Room(1).Show()))];

    // How often something was made is the program's history, and not its code.
    public static IEnumerable<string> Kept() => [$"{Rooms.All(room => room.Show().SequenceEqual(new Room(room.Number).Show()))} {string.Join(",", Journal.Take().DefaultIfEmpty("nothing"))}"];

    private static string Elsewhere(Func<string> ask)
    {
        var answers = new string[16];
        var threads = Enumerable.Range(0, 16).Select(index => new Thread(() => answers[index] = ask())).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return string.Join(" or ", answers.Distinct());
    }
}
