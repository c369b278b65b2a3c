namespace Game;

public partial class Part
{
    private Action? fired;
}

