namespace Game;

public static class Rules
{
    public static double Damage(double level, int luck = 2) => level / luck + 0.25;
}
