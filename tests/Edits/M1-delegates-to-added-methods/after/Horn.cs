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

    private string Blow(int times) => $"{tone} {times}";

    private static string Static(int times) => $"static {times}";

    private string Generic<T>(T item) => $"{typeof(T).Name} {item} {tone}";
}
