namespace Game;

public class Left
{
    public string Name() => "left";
}

public class Right
{
    private int calls;

    public string Name() => $"right {++calls}";
}
