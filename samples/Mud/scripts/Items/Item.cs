/// <summary>A thing to carry. There is one of each kind.</summary>
public abstract class Item
{
    public abstract string Name { get; }

    /// <summary>The kind of room in which it lies at first.</summary>
    public abstract Type Origin { get; }

    /// <summary>What it adds to its bearer's strength.</summary>
    public virtual int Edge => 0;

    public bool Placed { get; private set; }

    public void PlaceIn(Room room)
    {
        room.Items.Add(this);
        Placed = true;
    }
}
