using Molt;

namespace Game;

public interface IBag
{
    string Tell();

    Func<int, string> Teller();

    IEnumerator<string> Walk();
}

[Reload(ReloadMode.Overwrite)]
public class Bag<T> : IBag where T : notnull
{
    private readonly List<Slot> slots = [];

    public Bag(params T[] items) => slots.AddRange(items.Select(item => new Slot(this, item)));

    public string Tell() => string.Join(",", slots.Select(slot => slot.Show<int>(1)));

    public Func<int, string> Teller()
    {
        var prefix = "v1";
        return number => prefix + number + Tell();
    }

    public IEnumerator<string> Walk()
    {
        foreach (var slot in slots)
        {
            yield return "v1 " + slot.Show<string>("-");
        }
    }

    public static Bag<T> operator +(Bag<T> one, T item) => new([.. one.slots.Select(slot => slot.Item), item]);

    private sealed class Slot(Bag<T> bag, T item)
    {
        public T Item => item;

        public string Show<U>(U other) => $"[{typeof(U).Name} {other} {item} of {bag.slots.Count}]";
    }
}
