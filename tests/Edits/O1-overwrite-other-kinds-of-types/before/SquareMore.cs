namespace Game;

public partial class Square
{
    public class Corner
    {
        public int Number => Square.Sides;
    }
}
