using System.Collections.ObjectModel;

namespace Game;

public class Vault : Collection<int>
{
    private int sum;

    protected override void InsertItem(int index, int item)
    {
        Note(item);
        Put(index, item);
    }

    public string Show() => $"{Count} {sum} {Copy().sum} {Text()} {Key.Secret + Hidden()}";

    private void Note(int item) => sum += item * 10;

    private void Put(int index, int item)
    {
        base.InsertItem(index, item);
        Items.Add(-item);
    }

    private Vault Copy() => (Vault)MemberwiseClone();

    private string Text() => base.ToString()!.Length > 0 ? "named" : "nameless";

    private static int Hidden() => new Key().Twice();

    private sealed class Key
    {
        internal static readonly int Secret = 7;

        internal int Twice() => Secret * 2;
    }
}
