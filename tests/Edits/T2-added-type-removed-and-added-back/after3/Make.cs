namespace Game;

public static class Make
{
    public static object One() => new Ghost();
}
