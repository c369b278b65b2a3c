using Molt;

namespace Game;

public class Bag<T>
{
    private List<T> items = [];

    public string Add(T item)
    {
        items.Add(item);
        return $"{items.Count}";
    }
}
