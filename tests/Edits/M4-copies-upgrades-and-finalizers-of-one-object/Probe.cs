using System.Runtime.CompilerServices;
using Game;

public static class Probe
{
    private static readonly List<Item> Items = [new("cup"), new Sword("saw")];

    public static IEnumerable<string> Answers()
    {
        var (item, sword) = (new Item("new"), new Sword("bright"));
        yield return item.Show() + item.Show();
        yield return sword.Cut() + (sword with { Name = "copy" }).Cut() + sword.Cut();
        yield return item.Twin().Show() + item.Show();
        yield return ((Sword)sword.Twin()).Cut() + sword.Cut();
        yield return $"{item} {sword} {item == item with { }} {sword == new Sword("bright")}";
        GC.KeepAlive((item, sword));
    }

    public static IEnumerable<string> Kept()
    {
        var twins = Items.Select(item => item.Twin()).ToList();
        foreach (var item in Items) yield return item.Show();
        foreach (var twin in twins) yield return twin is Sword sword ? sword.Cut() : twin.Show();
        yield return ((Sword)Items[1]).Cut();
        yield return $"{Items[0] == twins[0]} {Items[1] == Items[1] with { }}";
    }
}
