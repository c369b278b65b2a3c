namespace Game;

public class Horn(string tone)
{
    public Func<int, string>? Make() => null;

    public string Tone => tone;
}
