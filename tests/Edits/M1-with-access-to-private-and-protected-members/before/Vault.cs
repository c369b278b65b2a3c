using System.Collections.ObjectModel;

namespace Game;

public class Vault : Collection<int>
{
    private int sum;

    protected override void InsertItem(int index, int item)
    {
        sum += item;
        base.InsertItem(index, item);
    }

    public string Show() => $"{Count} {sum}";

    private sealed class Key
    {
        internal static readonly int Secret = 7;
    }
}
