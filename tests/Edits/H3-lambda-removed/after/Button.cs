namespace Game;

public class Button
{
    public Func<string>? Pressed;

    public Button Wire(string label) => this;

    private static string Sound() => "clack";
}
