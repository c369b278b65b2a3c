/// <summary>Whoever can be somewhere, hit somebody and be hit: creatures and players.</summary>
public abstract class Being
{
    /// <summary>What it is called within a sentence.</summary>
    public abstract string Title { get; }

    /// <summary>What it is called at the beginning of one.</summary>
    public string Subject => char.ToUpperInvariant(Title[0]) + Title[1..];

    public abstract int Strength { get; }

    public abstract int Toughness { get; }

    public abstract int MaxHealth { get; }

    public int Health { get; set; }

    public int Beats { get; private set; }

    public Being? Foe { get; set; }

    public Room? Room { get; private set; }

    /// <summary>What it does in a heartbeat in which it does not fight.</summary>
    public abstract void Act();

    public abstract void Die();

    public virtual void Tell(string text) { }

    public void Live()
    {
        Beats++;
        if (Foe is null) Act();
        else Combat.Strike(this, Foe);
    }

    public void Do(string deed) => Room?.Tell($"{Subject} {deed}", except: this);

    public void MoveTo(Room? room)
    {
        Foe = null;
        Room?.Beings.Remove(this);
        Room = room;
        Room?.Beings.Add(this);
    }
}
