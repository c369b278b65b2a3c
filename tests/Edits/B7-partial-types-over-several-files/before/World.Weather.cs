namespace Game;

public partial class World
{
    private static string Weather() => "sun";

    public partial int Degrees { get; }

    partial void OnDescribed(ref string text) => text += ".";
}
