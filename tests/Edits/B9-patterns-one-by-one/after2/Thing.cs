namespace Game;

public class Thing : IAsyncDisposable
{
    public int Length => 3;

    public int this[int index] => index;

    public List<int>.Enumerator GetEnumerator() => new List<int> { 7, 8 }.GetEnumerator();

    public System.Runtime.CompilerServices.TaskAwaiter<string> GetAwaiter() => Task.FromResult("instance").GetAwaiter();

    ValueTask IAsyncDisposable.DisposeAsync()
    {
        Log.Text += "interface ";
        return default;
    }
}

public static class Log
{
    public static string Text = "";

    public static string Taken()
    {
        var text = Text;
        Text = "";
        return text;
    }
}
