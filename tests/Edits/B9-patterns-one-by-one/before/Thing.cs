namespace Game;

public class Thing : IAsyncDisposable
{
    public int Length => 3;

    public int this[int index] => index;

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
