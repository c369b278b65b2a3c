namespace Game;

public static class Menu
{
    public static Func<string>[] Items(string name)
    {
        var visits = 0;
        return
        [
            () => $"a {name} {++visits}",
            () => $"B! {name} {visits += 10}",
            () => $"c {name} {++visits}",
        ];
    }
}
