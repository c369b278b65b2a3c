using StringBox = IBox<string>;

public static class Boxes
{
    public static StringBox Make() => new Hidden<int>();

    private sealed class Hidden<T> : StringBox
    {
        public string Open() => $"open {typeof(T).Name}";

        public string Shut(string with) => $"shut {with}";
    }
}
