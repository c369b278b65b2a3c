namespace Game;

public struct Purse
{
    private int gold;

    public Purse(int gold) => this.gold = gold;

    public Purse(int gold, int silver) : this(gold * 10 + silver)
    {
    }

    public int Spend(int amount)
    {
        Lose(amount);
        Gold *= 2;
        Reset(ref this, 1);
        return gold;
    }

    public int Gold { readonly get => gold; set => gold = value; }

    public void Lose(int amount) => gold -= amount;

    public readonly Purse Half() => new(gold / 2, 1);

    private static void Reset(ref Purse purse, int by)
    {
        purse.gold += by;
        var half = purse.Half();
        half.Lose(3);
        purse = half;
    }

    public override readonly string ToString() => $"{gold}g";
}
