namespace Game;

public class Chief
{
    public void Take() { Hub.Add(() => "v6 no"); }
}
