namespace Game;

public partial class Desk
{
    private int F(int x) => x + 10 * Heat;
}
