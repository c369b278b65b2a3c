namespace Game.Play;

public static class Near
{
    extension(Orc orc)
    {
        public string Title => "near title";

        public string Call(int x) => "near call";
    }

    extension<T>(T) where T : Orc
    {
        public static string Kind(object x) => "near kind";
    }
}
