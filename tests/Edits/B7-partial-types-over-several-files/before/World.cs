namespace Game;

public partial class World
{
    public partial int Degrees => 20;
}
