namespace Game;

public class Chief
{
    public int this[int i] { get { Hub.Add(() => $"v2 int"); return i; } }
}
