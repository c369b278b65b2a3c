/// <summary>What makes a creature, where it is no class of the kind itself: in Python, that is. A new class of this kind is a new creature.</summary>
public interface IBehaviour
{
    string Name { get; }

    /// <summary>The class of the room in which it wakes up, by its name.</summary>
    string Home { get; }

    int Strength { get; }

    int MaxHealth { get; }

    /// <summary>What it does in a heartbeat in which it does not fight.</summary>
    void Act(Creature creature);
}
