namespace Game;

public class Chief
{
    public void Take() { Hub.Add(() => "v4 no"); }
}
