namespace Game;

public partial class Desk
{
    private static int F(int x) => x + 1;
}
