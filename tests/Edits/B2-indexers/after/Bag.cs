namespace Game;

public class Bag
{
    private readonly Dictionary<string, int> items = [];

    public int this[string name]
    {
        get => items.TryGetValue(name.ToLowerInvariant(), out var count) ? count : -1;
        set => items[name.ToLowerInvariant()] = value + 1;
    }

    public string this[int row, char column] => $"{column}:{row}";

    public ref int this[Index place] => ref shelf[^(place.GetOffset(3) + 1)];

    private readonly int[] shelf = [1, 2, 3];
}
