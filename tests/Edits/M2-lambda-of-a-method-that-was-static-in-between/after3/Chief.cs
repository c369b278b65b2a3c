namespace Game;

public class Chief
{
}
