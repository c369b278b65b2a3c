using System.Collections.ObjectModel;
using Molt;

namespace Game;

public interface IBlame
{
    string Who();
}

[LiveInterfaces]
public class Mistake(string message) : Exception(message), IBlame
{
    public string Who() => "nobody";

    public override string Message => base.Message + "!";
}

[LiveInterfaces]
public class Shelf<T> : Collection<T>, IBlame
{
    public string Who() => $"shelf of {Count}";

    protected override void InsertItem(int index, T item) => base.InsertItem(0, item);
}

public class Ordinary(string message) : Exception(message);

public static class Court
{
    public static string Try(object thing)
    {
        var found = thing is IBlame blame ? blame.Who() : "no one";
        try
        {
            if (thing is Exception exception) throw exception;
            return $"{found} {string.Join(",", (System.Collections.IEnumerable)thing is IEnumerable<int> numbers ? numbers : [])}";
        }
        catch (Exception caught) when (caught is IBlame)
        {
            return $"{found} {caught.Message} blamed";
        }
        catch (Exception caught)
        {
            return $"{found} {caught.Message}";
        }
    }
}
