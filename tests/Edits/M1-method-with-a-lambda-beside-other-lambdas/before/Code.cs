namespace Game;

public class Shop
{
    public string List(params int[] prices) => string.Join(" ", prices.Select(price => price * 2));
}
