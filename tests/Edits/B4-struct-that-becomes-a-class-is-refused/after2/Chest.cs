public struct Chest
{
    public Chest(int more)
    {
    }

    public const int Size = 36;

    public int[] Coins = [Chest.Size, 7, 4];
}
