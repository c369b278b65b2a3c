namespace Game;

public struct Purse
{
    private int gold;

    public Purse(int gold) => this.gold = gold;

    public int Spend(int amount) => gold -= amount;

    public override readonly string ToString() => $"{gold}g";
}
