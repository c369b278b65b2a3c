namespace Game;

[Molt.Reload(Molt.ReloadMode.Overwrite)]
public partial class Square : IShape<string>
{
    public static int Sides => 4;

    public string Draw(string on) => $"square on {on}";
}
