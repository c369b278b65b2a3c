namespace Game;

public struct Purse
{
    public int Gold;
}

public class Trader
{
    public int Price(in Purse purse) => purse.Gold / 2;

    public void Pay(ref Purse purse, int amount) => purse.Gold -= amount;

    public bool TryBuy(ref Purse purse, string item, out string receipt)
    {
        receipt = $"{item} for 5";
        Pay(ref purse, 5);
        return true;
    }

    public int Peek(ref readonly Purse purse) => purse.Gold;
}
