namespace Game;

public partial class Law
{
    public partial string Part(int number) => $"part {number}";
}
