using Common;

namespace Game
{
    using Tools;

    public static class U
    {
        public static string Go() => "x".Mark();
    }
}
