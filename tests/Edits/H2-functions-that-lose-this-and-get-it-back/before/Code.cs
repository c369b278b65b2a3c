namespace Game;

public class Forge<T>(string owner, T tool)
{
    private readonly string owner = owner;

    public string Owner => owner;

    public T Tool => tool;

    public List<Func<int, string>> Make<U>(string metal, U extra)
    {
        var all = new List<Func<int, string>>();
        var heat = 7;
        foreach (var part in new[] { "a" })
        {
            var blows = 1;
            all.Add(force => $"1 {blows += force} {part}");
            all.Add(force => $"2 {part} {force}");
        }
        all.Add(force => $"3 {heat++} {force} {extra}");
        string Local(int force) => $"4 {metal} {force}";
        all.Add(Local);
        Func<int, Func<int, string>> outer = one => two => $"5 {one} {two} {metal}";
        all.Add(outer(5));
        all.Add(force =>
        {
            var twice = force * 2;
            return Later(() => $"6 {twice} {extra}");
        });
        all.Add(force => $"7");
        return all;
    }

    private static string Later(Func<string> make) => make();
}
