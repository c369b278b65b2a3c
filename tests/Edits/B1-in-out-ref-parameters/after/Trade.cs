namespace Game;

public struct Purse
{
    public int Gold;
}

public class Trader
{
    public int Price(in Purse purse) => purse.Gold / 4 + 1;

    public void Pay(ref Purse purse, int amount)
    {
        if (purse.Gold < amount) amount = purse.Gold;
        purse = new Purse { Gold = purse.Gold - amount - 1 };
    }

    public bool TryBuy(ref Purse purse, string item, out string receipt)
    {
        receipt = "";
        if (Price(in purse) < 3) return false;
        Pay(ref purse, 8);
        receipt = $"{item} for 8";
        return true;
    }

    public int Peek(ref readonly Purse purse) => -purse.Gold;
}
