using System.Collections.ObjectModel;
using System.Text;

namespace Game;

public class LogWriter : TextWriter
{
    private readonly StringBuilder text = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => text.Append('[').Append(value).Append(']');

    public override string ToString() => text.ToString();
}

public class Names : Collection<string>
{
    protected override void InsertItem(int index, string item)
    {
        if (!Contains(item)) base.InsertItem(index, item);
    }
}

public class StoreException(int code) : Exception($"code {code}")
{
    public int Code => code;
}

public class Backwards : IComparer<string>
{
    public int Compare(string? x, string? y) => string.CompareOrdinal(y, x);
}
