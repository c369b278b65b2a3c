namespace Game;

public class Root
{
    public string Name => "root";

    public static string Kind() => "root kind";

    public string Call(int x) => $"root {x}";

    public string Text = "root text";
}

public class Middle : Root;
