namespace Game;

public partial class World
{
    private static string Weather() => "rain";

    public partial int Degrees { get; }

    partial void OnDescribed(ref string text) => text += $", {Degrees} degrees";
}
