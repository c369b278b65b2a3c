namespace Tools
{
    public interface IThing
    {
        string Name();
    }
}

namespace Others
{
    public interface IThing
    {
        string Name();
    }

    public class Both : Tools.IThing, IThing
    {
        string Tools.IThing.Name() => "tools";

        string IThing.Name() => "others";
    }
}
