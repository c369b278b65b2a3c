namespace Game;

public class Band(params string[] names)
{
    public Func<string> Play() => () => "silence";

    public int Size => names.Length;
}
