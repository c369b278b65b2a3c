namespace Game;

public static class Users
{
    public static IEnumerable<string> All()
    {
        var lower = new Lower();
        return [lower.ShowOld(), lower.ShowYoung(), lower.ShowInner(), lower.ShowGuarded(), lower.ShowAll()];
    }
}
