namespace Game;

public class Chief
{
    public void Take() { Hub.Add(() => "v0 no"); }
}
