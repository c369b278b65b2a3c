public struct Chest
{
    public Chest(int more)
    {
    }

    public const int Size = 42;

    public int[] Coins = [Chest.Size, 7, 4];
}
