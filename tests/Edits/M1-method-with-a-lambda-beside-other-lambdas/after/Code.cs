namespace Game;

public class Shop
{
    public string List(params int[] prices) => string.Join(" ", prices.Select(price => price * 2)) + Total(prices);

    private static string Total(int[] prices) => $": {prices.Sum(price => price + 1)}";
}
