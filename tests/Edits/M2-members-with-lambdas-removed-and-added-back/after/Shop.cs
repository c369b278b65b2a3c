using System.Text;

namespace Game;

public class Shop<T>(T owner)
{
    public IEnumerable<string> All() => [$"closed by {owner}"];
}
