namespace Game;

public static class Rules
{
    public static int Price(int weight) => weight * 2;
}
