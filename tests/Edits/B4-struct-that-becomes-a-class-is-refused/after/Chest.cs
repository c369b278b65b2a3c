public partial class Chest
{
    public Chest(int more)
    {
    }

    public int[] Coins = [Chest.Size, 7, 4];
}
