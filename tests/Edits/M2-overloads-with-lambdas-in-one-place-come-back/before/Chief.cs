namespace Game;

public class Chief
{
    public void Take(string a) { Hub.Add(() => "B1 v0"); Hub.Add(() => "B2 v0"); }
    public void Take(int a) { Hub.Add(() => "A1 v0"); Hub.Add(() => "A2 v0"); }
}
