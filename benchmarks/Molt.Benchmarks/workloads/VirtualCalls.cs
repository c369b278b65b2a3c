namespace Workloads;

/// <summary>Virtual and interface calls over a mixed population.</summary>
public static class VirtualCalls
{
    public static long Run(int size)
    {
        Creature[] creatures = [.. Enumerable.Range(0, 600).Select(Make)];
        long sum = 0;
        for (var round = 0; round < size; round++)
        {
            foreach (var creature in creatures)
            {
                creature.Tick(round);
                sum += creature.Strength(round);
                if (creature is ITalker talker) sum += talker.Say(round).Length;
            }
        }
        return sum;
    }

    private static Creature Make(int number) => (number % 4) switch
    {
        0 => new Orc(),
        1 => new Elf(),
        2 => new Wolf(),
        _ => new Troll(),
    };
}

public interface ITalker
{
    string Say(int round);
}

public abstract class Creature
{
    protected int Health = 100;
    protected int Hunger;

    public virtual void Tick(int round)
    {
        Hunger = (Hunger + 3 + round) & 255;
        if (Hunger > 200) Health = Math.Max(1, Health - Hunger / 50);
        else Health = Math.Min(200, Health + 2);
    }

    public abstract int Strength(int round);
}

public class Orc : Creature, ITalker
{
    public override int Strength(int round) => Health * 3 - Hunger + (round & 7);

    public string Say(int round) => (round & 1) == 0 ? "Waaagh" : "Meat";
}

public class Elf : Creature, ITalker
{
    public override int Strength(int round) => Health + Hunger / 2;

    public string Say(int round) => "Leaves";
}

public class Wolf : Creature
{
    public override void Tick(int round)
    {
        base.Tick(round);
        if ((round & 15) == 0) Hunger += 10;
    }

    public override int Strength(int round) => Hunger * 2;
}

public class Troll : Creature
{
    public override int Strength(int round)
    {
        var strength = Health;
        for (var shift = 0; shift < 3; shift++) strength += (round >> shift) & 3;
        return strength;
    }
}
