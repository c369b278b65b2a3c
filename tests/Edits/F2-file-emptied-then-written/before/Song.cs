namespace Game;

public class Song
{
    private int verse = 1;

    public override string ToString() => $"la {verse++}";
}
