namespace Game;

public class Orc(string name)
{
    private int anger = 3;

    public string Act() => $"{name} {Mood()} {Grow(2)} {anger}";

    public string Mood() => anger > 4 ? "rages" : "sulks";

    public static string Cry(string word) => $"{word}!";

    private int Grow(int by) => anger += by;
}
