namespace Game;

public class Market(int tax)
{
    public IEnumerable<int> Prices(int[] costs, int limit) =>
        costs.Select(cost => cost * tax).Where(price => price > limit).SelectMany(price => Enumerable.Repeat(price, 2)).Distinct()
            .Concat(costs.Chunk(2).Select(pair => pair.Sum()));
}
