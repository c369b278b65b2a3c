namespace Game;

public class Horn(string tone)
{
    public Func<int, string>? Make()
    {
        Func<int, string> first = Blow;
        first += Static;
        first += Generic<int>;
        return first == null ? null : number => string.Join("|", first.GetInvocationList().Select(one => ((Func<int, string>)one)(number)));
    }

    public string Tone => tone;

    private string Blow(int times) => $"{tone.ToUpperInvariant()} {times}";

    private static string Static(int times) => $"STATIC {times}";

    private string Generic<T>(T item) => $"{item} {typeof(T).Name} {tone}";
}
