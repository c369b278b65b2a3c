using System.Collections.ObjectModel;
using System.Text;

namespace Game;

public class Problem(string text) : Exception(text)
{
    public override string Message => "Problem: " + base.Message;
}

public class Names : Collection<string>
{
    protected override void InsertItem(int index, string item) => base.InsertItem(0, item + Count);

    protected override void RemoveItem(int index) => base.SetItem(index, "gone");
}

public class Bag<T> : Collection<T>
{
    protected override void InsertItem(int index, T item) => base.InsertItem(0, item);
}

public class Shouting : TextWriter
{
    private readonly StringBuilder text = new();

    public string Text => text.ToString();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => text.Append(value);

    public override void Write(string? value) => text.Append(value?.ToUpperInvariant());

    public override void Write(string format, object? arg0) => Write(string.Format(format, arg0) + "!");
}

public class Backwards : Comparer<int>
{
    public override int Compare(int x, int y) => x - y;
}
