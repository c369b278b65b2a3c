public partial class Chest
{
    public const int Size = 36;
}
