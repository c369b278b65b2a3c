namespace Game;

public class Inn(string name, int beds, int tax)
{
    public string Name { get; } = name;

    public string Show() => $"an inn of {beds} beds";

    public int Price(int nights) => nights * 2;
}

public class Lodge<T>(T owner, int rooms) : Inn($"{owner}'s", rooms, 7)
{
    public virtual async Task<string> Tell()
    {
        await Task.Yield();
        return "a lodge";
    }
}
