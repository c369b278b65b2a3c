namespace Game;

public static class Rules
{
    public static int Damage(int level, int bonus = 100) => level * 2 + bonus;
}
