namespace Game;

public class Market(int tax)
{
    public IEnumerable<int> Prices(int[] costs, int limit) =>
        costs.Where(cost => cost < limit).Select(cost => cost + tax);
}
