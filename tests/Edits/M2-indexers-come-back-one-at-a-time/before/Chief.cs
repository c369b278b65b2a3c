namespace Game;

public class Chief
{
    public int this[int i] { get { Hub.Add(() => $"v0 int"); return i; } }
    public int this[string i] { get { Hub.Add(() => $"v0 str"); return 1; } }
}
