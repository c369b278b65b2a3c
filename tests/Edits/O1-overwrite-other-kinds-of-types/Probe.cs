using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Use.Draw<Square>(), Use.Walk(), $"{Use.Size()}", $"{new Square.Corner().Number}", new Node(default, Color.Red).ToString()];
}
