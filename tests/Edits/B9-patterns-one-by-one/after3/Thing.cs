namespace Game;

public class Thing : IAsyncDisposable
{
    public int Length => 3;

    public int this[int index] => index;

    public string Select(Func<string, string> select) => $"instance {select("text")}";

    public ref int GetPinnableReference() => ref Extensions.Numbers[1];

    public ValueTask DisposeAsync()
    {
        Log.Text += "pattern ";
        return default;
    }

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
