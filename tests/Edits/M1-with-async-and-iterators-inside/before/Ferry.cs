namespace Game;

public class Ferry
{
    private readonly List<string> queue = ["ann", "bob"];

    public string Cross() => $"{queue.Count}";
}
