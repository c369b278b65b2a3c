namespace Game;

public class Contact
{
    public string? Name;
    public Contact? Friend;
    public int[]? Numbers;

    public string Show() => (Name ??= "unnamed") + (Friend?.Friend?.Name?.Length ?? 99);

    public int First() => Numbers?[^1] ?? throw new InvalidOperationException("no numbers");

    public void Rename(string name)
    {
        Friend?.Name = name + "!";
        Friend?.Friend ??= new Contact { Name = name };
    }
}
