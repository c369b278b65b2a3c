namespace Tools
{
    public class Thing
    {
        public override string ToString() => "thing of tools";
    }
}

namespace Common
{
    public class Thing
    {
        public override string ToString() => "thing of common";
    }
}
