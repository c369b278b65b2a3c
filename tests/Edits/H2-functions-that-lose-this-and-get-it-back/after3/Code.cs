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
            all.Add(force => $"1 {blows += force} {part} {heat} {owner}!");
            all.Add(force => $"2 {part} {force} {heat} {owner}!");
        }
        all.Add(force => $"3 {heat++} {force} {extra} {owner}");
        string Local(int force) => $"4 {metal} {force} {metal} {owner}!";
        all.Add(Local);
        Func<int, Func<int, string>> outer = one => two => $"5 {one} {two} {metal} {heat} {Owner}!";
        all.Add(outer(5));
        all.Add(force =>
        {
            var twice = force * 2;
            return Later(() => $"6 {twice} {extra} {Tool}!");
        });
        all.Add(force => $"7 {owner} {owner}");
        return all;
    }

    private static string Later(Func<string> make) => make();
}
