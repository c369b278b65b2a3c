namespace Game;

public static class Rules
{
    public static double Price(int weight, double tax = 0.5) => weight * 2 + tax;
}
