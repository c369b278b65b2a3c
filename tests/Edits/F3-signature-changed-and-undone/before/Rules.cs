namespace Game;

public static class Rules
{
    public static int Damage(int level) => level;
}
