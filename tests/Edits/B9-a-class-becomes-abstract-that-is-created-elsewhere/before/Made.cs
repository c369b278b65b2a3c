namespace Game;

public static class Made
{
    public static A? Of;
}
