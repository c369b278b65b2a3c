namespace Game;

public class Chief
{
    public void Take(string a) { Hub.Add(() => "B1 v2"); Hub.Add(() => "B2 v2"); }
    public void Take(int a) { Hub.Add(() => "A2 v0"); Hub.Add(() => $"other {a * 77 + 3} {typeof(string)}"); }
}
