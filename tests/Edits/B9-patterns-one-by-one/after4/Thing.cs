namespace Game;

public class Thing : IAsyncDisposable
{
    public int Length => 3;

    public int this[int index] => index;

    public int this[Index index] => 2 - index.GetOffset(3) * 10;

    public string Say(Handler text) => text.ToString();

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
