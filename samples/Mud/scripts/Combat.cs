/// <summary>Who hits how hard.</summary>
public static class Combat
{
    public static int Damage(Being attacker, Being target) => Math.Max(1, attacker.Strength - target.Toughness);

    public static void Strike(Being attacker, Being target)
    {
        if (attacker.Room != target.Room) attacker.Foe = null;
        else Hit(attacker, target, Damage(attacker, target));
    }

    private static void Hit(Being attacker, Being target, int damage)
    {
        target.Health -= damage;
        target.Foe ??= attacker;
        attacker.Tell($"You hit {target.Title} for {damage}.");
        target.Tell($"{attacker.Subject} hits you for {damage}.");
        if (target.Health <= 0) Finish(attacker, target);
    }

    private static void Finish(Being attacker, Being target)
    {
        foreach (var being in target.Room!.Beings.Where(being => being.Foe == target)) being.Foe = null;
        attacker.Tell($"You have beaten {target.Title}.");
        target.Die();
    }
}
