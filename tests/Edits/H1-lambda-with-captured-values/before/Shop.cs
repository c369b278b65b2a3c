namespace Game;

public static class Shop
{
    public static Func<int, string> Seller(string item, int price)
    {
        var sold = 0;
        return count =>
        {
            sold += count;
            return $"{item}: {sold * price}";
        };
    }
}
