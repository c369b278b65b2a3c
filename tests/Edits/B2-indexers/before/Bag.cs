namespace Game;

public class Bag
{
    private readonly Dictionary<string, int> items = [];

    public int this[string name]
    {
        get => items.GetValueOrDefault(name);
        set => items[name] = value;
    }

    public string this[int row, char column] => $"{row}{column}";

    public ref int this[Index place] => ref shelf[place];

    private readonly int[] shelf = [1, 2, 3];
}
