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
    protected class Helper
    {
        public override string ToString() => "middle helper";
    }

    private protected new static string Kind() => "hidden kind";
}
