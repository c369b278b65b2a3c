namespace Game;

public class Chief
{
    public static void Take() { }
}
