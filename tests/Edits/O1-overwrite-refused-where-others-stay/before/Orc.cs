using Molt;

namespace Game;

[Reload(ReloadMode.Overwrite)]
public class Orc
{
    public int Attack() => 1;
}
