namespace Game;

public class Flag
{
    public static bool operator true(Flag flag) => true;

    public static bool operator false(Flag flag) => false;
}
