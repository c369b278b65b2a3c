namespace Game;

public static class Letters
{
    public static Task<string> Reply(Task<string> letter, string from) =>
        letter.ContinueWith(arrived => $"{from} reads {arrived.Result}", TaskScheduler.Default);
}
