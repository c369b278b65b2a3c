namespace Game;

public static class Rules
{
    public static int Cost() => 3;
}
