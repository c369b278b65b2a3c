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
        var prefix = "v2";
        return number => prefix + number + Tell();
    }

    public IEnumerator<string> Walk()
    {
        foreach (var slot in slots)
        {
            yield return "v2 " + slot.Show<string>("-");
        }
    }

    public static Bag<T> operator +(Bag<T> one, T item) => new([.. one.slots.Select(slot => slot.Item), item]);

    private sealed record Slot(Bag<T> Bag, T Item, int Weight = 5)
    {
        public int Twice => Weight * 2;

        public string Show<U>(U other) => $"<{typeof(U).Name} {other} {Item} of {Bag.slots.Count} {Twice}>";
    }
}
