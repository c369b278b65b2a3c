namespace Game;

public class Right
{
    private int calls;

    public string Name() => $"RIGHT {++calls}";
}

public class Left
{
    public string Name() => "LEFT";
}
