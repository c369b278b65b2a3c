namespace Game;

public class Contact
{
    public string? Name;
    public Contact? Friend;
    public int[]? Numbers;

    public string Show() => Friend?.Name ?? "alone";

    public int First() => Numbers?[0] ?? -1;

    public void Rename(string name)
    {
        if (Friend != null) Friend.Name = name;
    }
}
