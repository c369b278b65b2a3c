using System.Collections;

namespace Game;

public class Bag : IEnumerable
{
    public string Text = "";

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
}
