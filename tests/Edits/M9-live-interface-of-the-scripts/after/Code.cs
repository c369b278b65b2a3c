using Molt;

namespace Game;

public interface IOpen
{
    string Open();

    string Twice() => Open() + Open();

    T Through<T>(T value);

    int Count { get; set; }

    event Action Opened;
}

[LiveInterfaces]
public class Door : IOpen
{
    public virtual string Open()
    {
        Opened?.Invoke();
        return "opens";
    }

    public T Through<T>(T value) => value;

    public int Count { get; set; }

    public event Action? Opened;
}

public sealed class Gate : Door
{
    public override string Open() => "swings";
}

public class Wall;

public static class Key
{
    public static string Use(object thing) => thing is IOpen open ? open.Open() + open.Twice() + open.Through(3) + ++open.Count : "does not fit";

    public static string As(object thing) => (thing as IOpen)?.Open() ?? "null";

    public static string Cast(object thing)
    {
        try
        {
            return ((IOpen)thing).Open();
        }
        catch (InvalidCastException)
        {
            return "no cast";
        }
    }

    public static string Switch(object thing) => thing switch
    {
        IOpen { Count: > 5 } many => $"many {many.Count}",
        IOpen open => open.Open(),
        _ => "else",
    };

    public static bool Is<T>(object thing) => thing is T;

    public static IEnumerable<string> All(params object[] things)
    {
        foreach (var thing in things)
        {
            yield return $"{Use(thing)} {As(thing)} {Cast(thing)} {Switch(thing)} {Is<IOpen>(thing)} {typeof(IOpen).IsInstanceOfType(thing)}";
        }
        yield return $"{things.OfType<IOpen>().Count()} {string.Join(",", things.OfType<IOpen>().Select(open => open.Open()))}";
        yield return Collected(things);
    }

    private static string Collected(object[] things)
    {
        var list = new List<IOpen>();
        foreach (var thing in things) if (thing is IOpen open) list.Add(open);
        var array = list.ToArray();
        object[] objects = array;
        Array.Reverse(objects);
        var calls = list.Select(open => (Func<string>)open.Open).ToList();
        var raised = 0;
        foreach (var open in list) open.Opened += () => raised++;
        return string.Join(",", calls.Select(call => call())) + raised + list.Contains(array.FirstOrDefault()!) + array.Length;
    }
}
