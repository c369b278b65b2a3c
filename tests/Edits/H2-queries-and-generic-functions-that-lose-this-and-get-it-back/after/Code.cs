namespace Game;

public delegate string Show(ref int heat, in ReadOnlySpan<char> text, int[] blows);

public class Forge
{
    private readonly List<Func<int, string>> held = [];

    public Forge(string owner, string metal)
    {
        Owner = owner;
        var blows = 1;
        held.Add(force => $"made {blows++} {force}.");
        Showing = (ref heat, in text, more) => $"{++heat} {text} {blows} {more.Length}.";
        Queried = from force in new[] { 1, 2 } let twice = force * 2 where twice > blows - 9 select $"{force} {twice} {metal}.";
        held.Add(Local<int>);
        held.Add(force => Inner(() => Local((force, metal))));

        string Local<T>(T force)
        {
            Func<Func<string>> inner = () => () => $"{force} {metal}.";
            return inner()();
        }
    }

    public string Owner { get; }

    public Show Showing { get; }

    public IEnumerable<string> Queried { get; }

    public IEnumerable<Func<int, string>> Held => held;

    private static string Inner(Func<string> make) => make();
}
