namespace Game;

public class Chief
{
    public void Take(int a) { Hub.Add(() => "v2 int"); }
}
