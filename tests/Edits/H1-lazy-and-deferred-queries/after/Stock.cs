namespace Game;

public class Stock(List<int> numbers)
{
    public Lazy<string> Label { get; } = new(() => $"items: {string.Join("+", numbers)}");

    public IEnumerable<int> Cheap(int limit) => numbers.Where(number => number <= limit).Select(number => -number);
}
