using static Game.Tools;

namespace Game;

public partial class Leaf : Middle
{
    public string Go() => $"{Name} {base.Name} {Call(1)} {Text} {Tool()} {new Helper()}";

    public static string Shared() => Kind() + Leaf.Kind();

    public class Within
    {
        public string Go() => $"{Tool()} {Kind()} {new Helper()}";
    }
}
