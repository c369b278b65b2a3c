using One;
using Two;

namespace Game;

public static class Near
{
    public static string Go() => $"near {new Other().GetType().Name}";
}
