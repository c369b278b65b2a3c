namespace Game;

public static class Errands
{
    public static Func<int, Task<string>> Runner(string who)
    {
        var runs = 0;
        return async steps =>
        {
            await Task.Yield();
            runs++;
            return $"{who} {steps} ({runs})";
        };
    }
}
