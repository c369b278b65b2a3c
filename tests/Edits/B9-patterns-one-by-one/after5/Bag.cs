using System.Collections;

namespace Game;

public class Bag : IEnumerable
{
    public string Text = "";

    public void Add(long one) => Text += $"instance {one} ";

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
}
