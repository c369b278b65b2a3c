using System.Text;

namespace Game;

public class Shop<T>(T owner)
{
    public Func<List<Uri>, string> Uris(int times) => list => $"{owner}? {list.Count * times}";

    public IEnumerable<string> All() => [$"{Uris(5)([])} half closed by {owner}"];
}
