namespace Game;

public class Button
{
    public Func<string>? Pressed;

    public Button Wire(string label)
    {
        Pressed = () => $"{label} pressed, {Sound()}";
        return this;
    }

    private static string Sound() => "click";
}
