using System.Collections.ObjectModel;
using System.Text;

namespace Game;

public class Problem(string text) : Exception(text);

public class Names : Collection<string>
{
    protected override void RemoveItem(int index) => base.SetItem(index, "went");
}

public class Bag<T> : Collection<T>;

public class Shouting : TextWriter
{
    private readonly StringBuilder text = new();

    public string Text => text.ToString();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => text.Append(value);
}

public class Backwards : Comparer<int>
{
    public override int Compare(int x, int y) => x - y;
}
