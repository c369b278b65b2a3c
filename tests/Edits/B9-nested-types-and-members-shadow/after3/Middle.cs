namespace Game;

public class Root
{
    public string Name => "root";

    public static string Kind() => "root kind";

    public string Call(int x) => $"root {x}";

    public string Text = "root text";
}

public class Middle : Root
{
    private class Helper
    {
        public override string ToString() => "private helper";
    }

    private new static string Kind() => "private kind";
}
