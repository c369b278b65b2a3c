namespace Game;

public class Chief
{
    public void Take(int a) { Hub.Add(() => "v3 int"); }
    public void Take(string a) { Hub.Add(() => "v3 string"); }
}
