namespace Game;

public class Stock(List<int> numbers)
{
    public Lazy<string> Label { get; } = new(() => $"{numbers.Count} items");

    public IEnumerable<int> Cheap(int limit) => numbers.Where(number => number < limit).Select(number => number * 2);
}
