namespace Game;

public class Inn(string name, int beds, int tax)
{
    public string Name { get; } = name;

    public string Show() => $"an inn of {beds} beds";

    public int Price(int nights) => new Func<int>(() => nights + tax)();
}

public class Lodge<T>(T owner, int rooms) : Inn($"{owner}'s", rooms, 7)
{
    public string Sign => $"{owner} {rooms}";

    public virtual async Task<string> Tell()
    {
        await Task.Yield();
        return "a lodge";
    }
}
